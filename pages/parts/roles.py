"""What each role is called, and what it can do here now."""

from content.wording import N_
from models.people import Role

ROLES = {
    Role.FACILITATOR: (
        N_("Facilitator"),
        N_("You prepare tables, read what dancers wrote once a phase is closed, and make results."),
    ),
    Role.ADVISER: (
        N_("Confidential adviser"),
        N_("You keep half of the key to the raw words of your tables. Nobody opens them alone."),
    ),
    Role.OPERATOR: (
        N_("Operator"),
        N_("You look after accounts and settings. You cannot read what dancers wrote."),
    ),
    Role.OWNER: (
        N_("Owner"),
        N_("You speak for an organisation. Here you will say what it promises and what it did."),
    ),
    Role.COMMITTEE: (
        N_("Committee"),
        N_("You are independent. Here you will judge what was done with the advice."),
    ),
}
