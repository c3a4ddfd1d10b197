"""What the operator's door does with the practice environment."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from analysis.disclosure import DANCERS_FIRST_DAYS, PublishedRelease
from models.errors import OnlyInPractice
from models.outcomes.releases import Release
from models.people import Actor, actor_for, sign_in, sign_out
from models.people.accounts import Account
from models.practice.build import (
    PLANS,
    build_practice,
    make_account,
    practice_randomness,
    practice_table,
)
from models.practice.people import PRACTICE_PEOPLE, PracticePerson, practice_person
from models.storage.store import Store
from models.survey.drafts import Draft
from models.survey.responses import Response, SealedText
from models.tables import TableState, grouped, issue_cards, new_code

OPEN_TABLE = next(plan for plan in PLANS if plan.state is TableState.BEFORE)
FIRST_WEEK_TABLE = next(plan for plan in PLANS if plan.approved_days_ago == 0)


def ready_practice(store: Store, now: datetime) -> None:
    """Builds the practice environment where there is none yet, and renews the week in which
    dancers see one of its releases first: practice goes on longer than a week.
    """
    with store.read() as session:
        built = session.exec(select(func.count()).select_from(Account)).one() > 0
    if not built:
        build_practice(store, now)
    for person in _people_to_come(store):
        make_account(store, person, now)
    with store.write() as session:
        newest = session.exec(select(Release).order_by(col(Release.number).desc())).first()
        if newest and newest.public_from and newest.public_from <= now.date():
            _begin_week_again(newest, now)


def links_into_practice(store: Store, address: str, cards: int, now: datetime) -> dict[str, Any]:
    """Addresses into the practice environment: `cards` unused before cards and the public pages.

    Raises OnlyInPractice.
    """
    _only_practice(store)
    facilitator = _facilitator(store, now)
    table_id = practice_table(store, facilitator, OPEN_TABLE.title)
    codes = issue_cards(store, facilitator, table_id, cards)
    sign_out(store, facilitator)
    seen_first = grouped(new_code(practice_randomness(store, FIRST_WEEK_TABLE.title)))
    return {
        "survey": [_card_address(address, code) for code in codes],
        "results": _card_address(address, seen_first),
        "sport": f"{address}/sport?lang=nl",
        "education_culture": f"{address}/onderwijs-en-cultuur?lang=nl",
        "recommendations": f"{address}/aanbevelingen?lang=nl",
    }


def count_in_practice(store: Store) -> dict[str, int]:
    """How many responses were sent, drafts lie open and texts are sealed. Raises OnlyInPractice."""
    _only_practice(store)
    with store.read() as session:
        return {
            name: session.exec(select(func.count()).select_from(table)).one()
            for name, table in (("sent", Response), ("drafts", Draft), ("texts", SealedText))
        }


def _people_to_come(store: Store) -> list[PracticePerson]:
    """Who an environment that was built earlier doesn't have yet."""
    with store.read() as session:
        there = set(session.exec(select(Account.email)).all())
    return [person for person in PRACTICE_PEOPLE if person.email not in there]


def _only_practice(store: Store) -> None:
    if not store.is_practice:
        raise OnlyInPractice


def _facilitator(store: Store, now: datetime) -> Actor:
    person = practice_person("facilitator")
    token = sign_in(store, email=person.email, password=person.password, now=now)
    return actor_for(store, token, now)


def _card_address(address: str, code: str) -> str:
    return f"{address}/?code={code.replace(' ', '')}"


def _begin_week_again(release: Release, now: datetime) -> None:
    published = PublishedRelease.from_json(release.content)
    public_from = now.date() + timedelta(days=DANCERS_FIRST_DAYS)
    release.public_from = public_from
    release.content = replace(published, approved_on=now.date(), public_from=public_from).to_json()
