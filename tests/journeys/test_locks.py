"""Staff of a real platform: invited by a link, in with a phone, and what to do without it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from time import sleep, time

import pyotp
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.journeys.walking import heading, press
from tests.server import Server, running_platform

Look = Callable[[Page, str], None]
PASSWORD = "een zin van de dansvloer"
NEW_PASSWORD = "een andere zin van de dansvloer"
DIRK = "dirk@stichting.example"


@dataclass
class Owner:
    """Somebody with an e-mail address, a password, a phone and a sheet of recovery codes."""

    email: str
    password: str
    phone: pyotp.TOTP | None = None
    used: int = 0
    recovery_codes: list[str] = field(default_factory=list)

    def code(self) -> str:
        """A code that was not used yet, of the step before if it can be: so three follow each other
        without waiting.
        """
        assert self.phone
        self.used = max(int(time()) // 30 - 1, self.used + 1)
        while self.used > int(time()) // 30 + 1:
            sleep(1)
        return self.phone.at(self.used * 30)


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real platform with its operator Dirk."""
    with running_platform(tmp_path_factory.mktemp("platform"), PASSWORD) as running:
        yield running


def give_password(page: Page, owner: Owner) -> None:
    page.get_by_label("E-mailadres").fill(owner.email)
    page.get_by_label("Wachtwoord").fill(owner.password)
    press(page, "Inloggen")


def scan(page: Page) -> pyotp.TOTP:
    """What a phone reads from the square on the screen."""
    square = page.get_by_alt_text("Het vierkant dat je met je telefoon scant")
    picture = Image.open(BytesIO(square.screenshot()))
    read = pyotp.parse_uri(zxingcpp.read_barcodes(picture)[0].text)
    assert isinstance(read, pyotp.TOTP)
    assert read.issuer == "Danstafels"
    return read


def set_up(page: Page, owner: Owner, look: Look | None = None) -> None:
    """From the square to the first page."""
    heading(page, "Je tweede slot")
    if look:
        look(page, "lock-set-up")
    owner.phone = scan(page)
    page.get_by_label("Code van zes cijfers").fill(owner.code())
    press(page, "Zet aan")
    heading(page, "Je herstelcodes")
    if look:
        look(page, "lock-recovery-codes")
    codes = page.locator("[data-testid=stCode]").filter(has_text=re.compile(r"\w{5}-\w{5}"))
    owner.recovery_codes = codes.inner_text().split()
    press(page, "Ik heb ze bewaard, ga verder")


def come_in(page: Page, server: Server, owner: Owner) -> None:
    """The whole way in, with the phone."""
    page.goto(f"{server.address}/inloggen")
    give_password(page, owner)
    page.get_by_label("Code van zes cijfers").fill(owner.code())
    press(page, "Inloggen")


def sign_in_now(page: Page, owner: Owner) -> None:
    """Right after the link was used: the e-mail address stands there already."""
    expect(page.get_by_text("Dat is gelukt.")).to_be_visible()
    page.locator("form.posted-form").get_by_label("Wachtwoord").fill(owner.password)
    press(page, "Inloggen")


def fresh_link(page: Page) -> str:
    """The link that was just made."""
    expect(page.get_by_text("Je ziet hem alleen nu.")).to_be_visible()
    return page.locator("[data-testid=stCode]").inner_text().strip()


@pytest.fixture(scope="module")
def dirk(platform: Server, browser: Browser) -> Owner:
    """The operator, after their first sign-in."""
    owner = Owner(DIRK, PASSWORD)
    page = browser.new_page(base_url=platform.address, locale="nl-NL")
    page.goto("/inloggen")
    give_password(page, owner)
    set_up(page, owner)
    heading(page, "Beheer")
    page.context.close()
    return owner


def invite_eva(page: Page, platform: Server, dirk: Owner, name: str, look: Look | None) -> Owner:
    """Dirk invites; she chooses a password and sets up her phone, in a browser of her own."""
    come_in(page, platform, dirk)
    page.goto(f"{platform.address}/accounts")
    heading(page, "Accounts")
    email = f"{name.lower()}@stichting.example"
    page.get_by_label("Naam", exact=True).fill(name)
    page.get_by_label("E-mailadres", exact=True).fill(email)
    press(page, "Maak de link")
    link = fresh_link(page)
    if look:
        look(page, "lock-link-made")
    browser = page.context.browser
    assert browser
    hers = browser.new_page(viewport={"width": 390, "height": 844}, locale="nl-NL")
    hers.goto(link)
    expect(hers.get_by_text(f"Dag {name}.")).to_be_visible()
    assert "#" not in hers.url
    if look:
        look(hers, "lock-welcome")
    hers.get_by_label("Nieuw wachtwoord", exact=True).fill(NEW_PASSWORD)
    hers.get_by_label("Nieuw wachtwoord, nog een keer").fill(NEW_PASSWORD)
    press(hers, "Bewaar dit wachtwoord")
    owner = Owner(email, NEW_PASSWORD)
    sign_in_now(hers, owner)
    set_up(hers, owner, look)
    heading(hers, "Mijn tafels")
    hers.goto(link)
    expect(hers.get_by_text("Deze link werkt niet meer.")).to_be_visible()
    hers.context.close()
    return owner


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A laptop."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800}, locale="nl-NL")
    yield opened
    opened.context.close()


def test_who_is_invited_chooses_a_password_scans_a_square_and_is_in(
    platform: Server, dirk: Owner, page: Page, look: Look
) -> None:
    eva = invite_eva(page, platform, dirk, "Eva", look)

    page.context.clear_cookies()
    page.goto(f"{platform.address}/inloggen")
    give_password(page, eva)
    expect(page.get_by_text("Je wachtwoord klopt.")).to_be_visible()
    look(page, "lock-code")
    page.goto(f"{platform.address}/tafels")
    expect(page.get_by_text("Je bent nog niet binnen.")).to_be_visible()


def test_a_lost_phone_is_replaced_by_a_recovery_code_or_by_the_operators_link(
    platform: Server, dirk: Owner, page: Page, browser: Browser, look: Look
) -> None:
    fay = invite_eva(page, platform, dirk, "Fay", None)
    hers = browser.new_page(viewport={"width": 390, "height": 844}, locale="nl-NL")
    hers.goto(f"{platform.address}/inloggen")
    give_password(hers, fay)
    hers.get_by_label("Herstelcode").fill(fay.recovery_codes[0].lower())
    press(hers, "Inloggen met een herstelcode")
    heading(hers, "Mijn tafels")
    hers.goto(f"{platform.address}/sloten")
    expect(hers.get_by_text("kun je nog gebruiken: 9.")).to_be_visible()
    look(hers, "lock-my-locks")

    press(page, "Ik heb de link")
    expect(page.get_by_text("Je ziet hem alleen nu.")).to_have_count(0)
    who = page.locator(".st-key-account_chosen input")
    who.focus()
    who.press_sequentially("Fay")
    page.get_by_role("option", name="Fay", exact=True).click()
    press(page, "Maak een link voor een andere telefoon")
    link = fresh_link(page)
    look(page, "lock-accounts")
    hers.goto(link)
    hers.get_by_label("Wachtwoord").fill(fay.password)
    look(hers, "lock-other-phone")
    press(hers, "Haal het oude slot eraf")
    sign_in_now(hers, fay)
    set_up(hers, fay)
    heading(hers, "Mijn tafels")
    hers.context.close()


def test_signing_out_everywhere_ends_the_other_browser(
    platform: Server, dirk: Owner, page: Page, browser: Browser
) -> None:
    come_in(page, platform, dirk)
    heading(page, "Beheer")
    other = browser.new_page(locale="nl-NL")
    come_in(other, platform, dirk)
    heading(other, "Beheer")

    page.goto(f"{platform.address}/mijn-plek")
    press(page, "Uitloggen op elk apparaat")
    heading(page, "Inloggen")

    other.goto(f"{platform.address}/beheer")
    expect(other.get_by_text("Je bent uitgelogd.")).to_be_visible()
    other.context.close()
