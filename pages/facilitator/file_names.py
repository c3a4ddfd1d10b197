"""What a file with texts and codings is called: nothing that tells a finder whose table it is."""

from analysis.exports import Form
from content.languages import Language
from content.wording import N_, wording

TEXTS, CODEBOOK, INVENTED = N_("texts-and-themes"), N_("codebook"), N_("invented")


def name_of_export(form: Form, language: Language, *, practice: bool) -> str:
    """The name of the ZIP: what form is in it, and in practice that it is all invented."""
    say = wording(language).gettext
    invented = [say(INVENTED)] if practice and form.holds_texts else []
    return "-".join([*invented, say(TEXTS if form.holds_texts else CODEBOOK), form.value]) + ".zip"
