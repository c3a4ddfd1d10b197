"""Texts and codings as a file: made in memory when a facilitator asks for it, and kept nowhere."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from analysis.exports import Form, codebook_now, packed, packed_codebook
from content.languages import Language
from models.coding import export_codings
from models.errors import DomainError, SignedOut
from models.people import Role, actor_for, require
from pages.facilitator.file_names import name_of_export
from pages.parts.clock import now
from pages.parts.signed_in import cookie_for
from pages.parts.store import store
from web.posted_fields import go_to, posted_fields

PAGE = "/meenemen"
SIGN_IN_PAGE = "/inloggen"


async def take_along(request: Request) -> Response:
    """Takes table, form (a value of Form), promised and lang; gives the ZIP, or goes back to the
    page with the name of what was wrong.
    """
    fields = await posted_fields(request)
    if fields is None or fields.get("form") not in set(Form) or fields.get("promised") != "1":
        return PlainTextResponse("Refused", 403)
    language: Language = "en" if fields.get("lang") == "en" else "nl"
    lang = {"lang": "en"} if language == "en" else {}
    form, table_id = Form(fields["form"]), fields.get("table", "")
    token = request.cookies.get(cookie_for(str(request.base_url)), "")
    try:
        content = await run_in_threadpool(_made, form, table_id, token, language)
    except SignedOut:
        return go_to(SIGN_IN_PAGE, lang)
    except DomainError as problem:
        return go_to(PAGE, {"tafel": table_id, "fout": type(problem).__name__} | lang)
    name = name_of_export(form, language, practice=store().is_practice)
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return Response(content, media_type="application/zip", headers=headers)


def _made(form: Form, table_id: str, token: str, language: Language) -> bytes:
    actor = actor_for(store(), token, now())
    if not form.holds_texts:
        require(actor, Role.FACILITATOR)
        return packed_codebook(codebook_now(), language)
    return packed(export_codings(store(), actor, table_id), form, language)


ROUTES = [Route("/codings", take_along, methods=["POST"])]
