"""A dancer on a phone: from the card's code to thanks, and what may go wrong on the way."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.walking import (
    LAST,
    WORDS,
    agree,
    go_on,
    heading,
    open_survey,
    press,
    question,
    skip_to,
    skip_to_the_end,
)
from tests.server import Server

Look = Callable[[Page, str], None]
ARRIVED = "Je antwoorden zijn veilig aangekomen"


def test_a_dancer_says_what_she_wants_and_keeps_her_code(
    server: Server, phone: Page, look: Look
) -> None:
    sent = server.practice_count()["sent"]
    phone.goto(server.practice_links(1)["survey"][0])
    heading(phone, "Fijn dat je er bent")
    look(phone, "dancer-welcome")
    go_on(phone)
    look(phone, "dancer-age")
    press(phone, "Ja, 16 of ouder")
    agree(phone, boxes=3)
    look(phone, "dancer-consent")
    go_on(phone)
    phone.get_by_text("Allebei", exact=True).click()
    go_on(phone)
    look(phone, "dancer-scale")
    phone.get_by_text("Mee eens", exact=True).first.click()
    skip_to(phone, "Waar moet de danstafel over gaan?")
    phone.get_by_role("button", name="Aanraken").click()
    look(phone, "dancer-themes")
    skip_to(phone, "Wat gaat er goed in de dans")
    phone.get_by_role("textbox").fill(WORDS)
    look(phone, "dancer-own-words")
    go_on(phone)
    skip_to_the_end(phone)
    look(phone, "dancer-review")
    press(phone, "Verstuur mijn antwoorden")
    expect(phone.get_by_text(ARRIVED)).to_be_visible()
    expect(phone.locator(".st-key-code")).to_contain_text(re.compile(r"\w{4} \w{4} \w{4} \w{4}"))
    look(phone, "dancer-thanks")

    assert server.practice_count()["sent"] == sent + 1


def test_the_code_leaves_the_address_bar_once_it_is_read(server: Server, phone: Page) -> None:
    phone.goto(server.practice_links(1)["survey"][0])
    heading(phone, "Fijn dat je er bent")

    expect(phone).not_to_have_url(re.compile("code="))


def test_a_code_behind_the_hash_opens_the_survey_too(server: Server, phone: Page) -> None:
    address = server.practice_links(1)["survey"][0].replace("?code=", "#code=")
    phone.goto(address)

    heading(phone, "Fijn dat je er bent")
    expect(phone).not_to_have_url(re.compile("code="))


def test_who_is_under_16_meets_a_kind_page_and_leaves_nothing(
    server: Server, phone: Page, look: Look
) -> None:
    before = server.practice_count()
    phone.goto(server.practice_links(1)["survey"][0])
    go_on(phone)
    press(phone, "Nee, jonger")
    heading(phone, "Dank je wel dat je wilde meedoen")
    expect(phone.get_by_text("0800-0432")).to_be_visible()
    look(phone, "dancer-under-16")

    assert server.practice_count() == before
    assert phone.evaluate("() => sessionStorage.length") == 0


def test_without_the_first_consent_nothing_is_kept(server: Server, phone: Page) -> None:
    before = server.practice_count()
    phone.goto(server.practice_links(1)["survey"][0])
    go_on(phone)
    press(phone, "Ja, 16 of ouder")
    agree(phone, boxes=0)
    go_on(phone)
    heading(phone, "Je doet niet mee")

    assert server.practice_count() == before


def test_without_the_sensitive_consent_the_survey_is_shorter(server: Server, phone: Page) -> None:
    phone.goto(server.practice_links(1)["survey"][0])
    go_on(phone)
    press(phone, "Ja, 16 of ouder")
    agree(phone, boxes=1)
    go_on(phone)
    skip_to_the_end(phone)

    expect(phone.get_by_text("Hoe veilig voel of voelde je je")).to_have_count(0)
    expect(phone.get_by_text("Wil je iets vertellen over jouw ervaring?")).to_have_count(0)


def test_after_a_refresh_she_goes_on_where_she_was(server: Server, phone: Page) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to(phone, "Wat gaat er goed in de dans")
    phone.get_by_role("textbox").fill(WORDS)
    go_on(phone)
    question(phone, "Wil je iets vertellen over jouw ervaring?")
    phone.reload()
    question(phone, "Wil je iets vertellen over jouw ervaring?")
    press(phone, "Terug")

    expect(phone.get_by_role("textbox")).to_have_value(WORDS)


def test_what_she_wrote_stays_plain_text(server: Server, phone: Page) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to(phone, "Wat gaat er goed in de dans")
    phone.get_by_role("textbox").fill(WORDS)
    go_on(phone)
    skip_to_the_end(phone)

    expect(phone.get_by_text(WORDS, exact=True)).to_be_visible()


def test_what_may_point_to_somebody_is_worded_more_vaguely_with_one_tap(
    server: Server, phone: Page, look: Look
) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to(phone, "Wat gaat er goed in de dans")
    phone.get_by_role("textbox").fill("In 2019 zei mijn juf Noor niets. *Ik was 14.*")
    go_on(phone)
    skip_to_the_end(phone)
    press(phone, "Maak vager: Een tijd geleden")
    expect(phone.get_by_role("button", name="Zet terug: In 2019")).to_be_visible()
    look(phone, "dancer-found")
    phone.get_by_role("button", name="Maak vager: docent").dblclick(delay=100)
    expect(phone.get_by_text("Een tijd geleden zei mijn docent niets. *Ik")).to_be_visible()
    expect(phone.get_by_role("button", name="Zet terug: juf Noor")).to_be_visible()
    press(phone, "Verstuur mijn antwoorden")

    expect(phone.get_by_text(ARRIVED)).to_be_visible()


def test_a_fourth_theme_gets_a_sentence_and_loses_nothing(server: Server, phone: Page) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to(phone, "Waar moet de danstafel over gaan?")
    for theme in ("Aanraken", "Lijf en eten", "Kleineren en pesten", "Geld en contract"):
        phone.get_by_role("button", name=theme).click()
    press(phone, "Verder")
    expect(phone.get_by_text("Je koos er meer dan de bedoeling is.")).to_be_in_viewport()

    chosen = phone.locator("[data-testid=stButtonGroup] button[aria-pressed=true]")
    expect(chosen).to_have_count(4)


def test_a_double_tap_goes_one_screen_further(server: Server, phone: Page) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    phone.get_by_role("button", name="Verder", exact=True).dblclick()
    question(phone, "Ik durf in de danswereld te zeggen wat ik denk")
    phone.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    phone.get_by_text("Mee eens", exact=True).first.click()
    press(phone, "Terug")
    question(phone, "Waar dans je vooral?")

    go_on(phone)
    expect(phone.get_by_role("radio", name="Mee eens", exact=True).first).to_be_checked()


def test_a_second_tab_cannot_send_twice(
    server: Server, phone: Page, context_of_phone: BrowserContext
) -> None:
    address = server.practice_links(1)["survey"][0]
    open_survey(phone, address)
    skip_to_the_end(phone)
    other = context_of_phone.new_page()
    open_survey(other, address)
    skip_to_the_end(other)
    press(phone, "Verstuur mijn antwoorden")
    expect(phone.get_by_text(ARRIVED)).to_be_visible()
    press(other, "Verstuur mijn antwoorden")

    expect(other.get_by_text("Met deze kaart zijn al antwoorden verstuurd")).to_be_visible()


def test_a_mistyped_code_gets_a_sentence(server: Server, phone: Page, look: Look) -> None:
    phone.goto(f"{server.address}/")
    phone.get_by_label("De code op je kaart").fill("ABCD EFGH JKMN PQRS")
    press(phone, "Openen met mijn code")
    expect(phone.get_by_role("alert")).to_be_visible()

    look(phone, "dancer-wrong-code")


def test_results_are_seen_first_with_the_code(server: Server, phone: Page, look: Look) -> None:
    phone.goto(server.practice_links(1)["results"])
    heading(phone, "Wat dansers samen zeiden")
    expect(phone.get_by_text("Jij ziet dit als eerste")).to_be_visible()

    look(phone, "dancer-results-first")


def test_what_was_sent_can_be_taken_away(server: Server, phone: Page, look: Look) -> None:
    address = server.practice_links(1)["survey"][0]
    open_survey(phone, address)
    skip_to_the_end(phone)
    press(phone, "Verstuur mijn antwoorden")
    expect(phone.get_by_text(ARRIVED)).to_be_visible()
    sent = server.practice_count()["sent"]
    phone.goto("about:blank")
    phone.goto(address)
    heading(phone, "Jouw kaart")
    look(phone, "dancer-card")
    phone.get_by_role("button", name="Trek dit in").last.click()
    heading(phone, "Trek je dit in?")
    look(phone, "dancer-take-back")
    press(phone, "Ja, trek dit in")
    expect(phone.get_by_text("Dit vind je niet goed. Tekst van versie 1.")).to_have_count(1)
    press(phone, "Mijn antwoorden weghalen")
    press(phone, "Haal mijn antwoorden voorgoed weg")
    expect(phone.get_by_text("Je antwoorden zijn weg")).to_be_visible()

    assert server.practice_count()["sent"] == sent - 1


def test_the_whole_survey_speaks_english(server: Server, phone: Page, look: Look) -> None:
    phone.goto(server.practice_links(1)["survey"][0] + "&lang=en")
    heading(phone, "Good that you are here")
    look(phone, "dancer-welcome-en")
    assert phone.evaluate("() => document.documentElement.lang") == "en"
    press(phone, "Next")
    press(phone, "Yes, 16 or older")

    heading(phone, "What happens to your answers?")


def test_her_screens_hold_at_a_desk_too(server: Server, desk: Page, look: Look) -> None:
    desk.goto(server.practice_links(1)["survey"][0])
    heading(desk, "Fijn dat je er bent")
    look(desk, "dancer-welcome")
    go_on(desk)
    press(desk, "Ja, 16 of ouder")
    agree(desk, boxes=3)
    look(desk, "dancer-consent")
    go_on(desk)
    skip_to(desk, "Waar moet de danstafel over gaan?")
    look(desk, "dancer-themes")
    skip_to_the_end(desk)
    look(desk, "dancer-review")
    press(desk, "Verstuur mijn antwoorden")
    expect(desk.get_by_text(ARRIVED)).to_be_visible()

    look(desk, "dancer-thanks")


def test_help_is_one_tap_away(server: Server, phone: Page, look: Look) -> None:
    phone.goto(server.practice_links(1)["survey"][0])
    press(phone, "Met iemand praten")
    expect(phone.get_by_role("dialog")).to_contain_text("0800-0188")

    look(phone, "dancer-help")


def test_no_page_of_hers_asks_another_host_for_anything(server: Server, phone: Page) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    open_survey(phone, server.practice_links(1)["survey"][0])

    assert [url for url in asked if not url.startswith((server.address, "data:", "blob:"))] == []


def test_her_pages_load_no_charts_and_no_tables(server: Server, phone: Page) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to_the_end(phone)
    heading(phone, LAST)

    heavy = re.compile("plotly|arrow|dataframe|glide", re.IGNORECASE)
    assert [url for url in asked if heavy.search(url.rsplit("/", 1)[-1])] == []


def test_words_of_danger_are_followed_by_where_to_turn(
    server: Server, phone: Page, look: Look
) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to(phone, "Wat gaat er goed in de dans")
    phone.get_by_role("textbox").fill("Hij staat voor de deur. Kinderen lopen gevaar.")
    go_on(phone)
    heading(phone, "Ben je nu in gevaar?")
    look(phone, "dancer-safety")
    phone.reload()
    question(phone, "Wil je iets vertellen over jouw ervaring?")
    phone.get_by_role("textbox").fill("Ik wil niet meer leven.")
    go_on(phone)
    heading(phone, "Fijn dat je dit durft op te schrijven")
    look(phone, "dancer-safety-one")
    press(phone, "Verder, als je wilt")

    question(phone, "Wat moeten de mensen aan tafel echt horen?")
