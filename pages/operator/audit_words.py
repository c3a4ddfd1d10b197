"""The acts of the audit trail in words."""

from content.wording import N_
from models.people import Act

ACTS = {
    Act.PLATFORM_FOUNDED: N_("set up the platform"),
    Act.SETTINGS_CHANGED: N_("changed the settings"),
    Act.KEEPING_CHOSEN: N_("chose how many days things are kept: {told}"),
    Act.RAW_WORDS_GONE: N_("removed the raw words of the table {about}: their time was over"),
    Act.ANSWERS_GONE: N_("removed the answers of the table {about}: their time was over"),
    Act.BACKUP_MADE: N_("made a backup"),
    Act.RESTORED: N_("put a backup back, made on {told}"),
    Act.ACCOUNT_MADE: N_("made an account for {about}"),
    Act.ACCOUNT_RECOVERED: N_("gave {about} a new password with both recovery sheets"),
    Act.SIGNED_OUT_EVERYWHERE: N_("signed out on every device"),
    Act.TABLE_PREPARED: N_("made the table {about}"),
    Act.TABLE_EDITED: N_("changed the table {about}"),
    Act.TABLE_MOVED: N_("moved the table {about} on: {told}"),
    Act.CARDS_ISSUED: N_("made {told} cards for the table {about}"),
    Act.LINK_MADE: N_("made an open link for the table {about}"),
    Act.LET_IN: N_("let {told} in at the table {about}"),
    Act.LEFT_TABLE: N_("left the table {about}"),
    Act.RELEASE_PREPARED: N_("prepared results of the table {told}"),
    Act.RELEASE_DISCARDED: N_("threw away prepared results"),
    Act.RELEASE_APPROVED: N_("approved results: release {told}"),
    Act.RAW_ASKED: N_("asked for words of the table {about} as they were typed: {told}"),
    Act.RAW_LENT: N_("lent half of the key for one text of the table {about}"),
    Act.RAW_DECLINED: N_("declined to open words of the table {about}"),
    Act.RAW_OPENED: N_("opened one text of the table {about} as it was typed: {told}"),
    Act.RAW_CLOSED: N_("closed a request about the table {about}"),
    Act.ACCOUNT_CLOSED: N_("closed the account of {about}"),
    Act.INVITED: N_("invited {about}"),
    Act.INVITATION_USED: N_("used the invitation"),
    Act.PASSWORD_CHANGED: N_("changed their own password"),
    Act.SECOND_FACTOR_SET_UP: N_("set up a second lock"),
    Act.SECOND_FACTOR_REMOVED: N_("removed their second lock"),
    Act.SECOND_FACTOR_LINK_MADE: N_("made a link for a new second lock of {about}"),
    Act.SECOND_FACTOR_RESET: N_("began a new second lock"),
    Act.RECOVERY_CODES_RENEWED: N_("made new recovery codes"),
    Act.RECOVERY_CODE_USED: N_("came in with a recovery code"),
    Act.CODES_REFUSED: N_("typed too many wrong codes"),
}
AT_THE_SERVER = N_("At the server")
