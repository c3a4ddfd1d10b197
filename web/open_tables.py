"""Open data: the numbers behind each chart of a sector, as CSV, from public releases alone."""

import csv
import io
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from analysis.figures import SectorPicture, pool
from analysis.figures.rows import CHARTS, rows_of
from models.outcomes import public_releases
from pages.dashboards.sources import NAMES, file_name
from pages.parts.store import store
from web.assets import FOR_A_DAY

HEADS = ("environment", "sector", "release", "question", "phase", "option", "dancers")


async def open_table(request: Request) -> Response:
    """One chart's numbers; 404 where there is no such sector, release or chart. A hidden number
    is an empty field. `environment` is "practice" where everything is invented.
    """
    sector, chart = request.path_params["sector"], request.path_params["chart"]
    number = request.path_params["number"]
    if sector not in NAMES or chart not in CHARTS:
        return PlainTextResponse("not found", status_code=404)
    picture = pool(public_releases(store(), datetime.now(UTC).date()), sector, number)
    if picture is None or number not in picture.numbers:
        return PlainTextResponse("not found", status_code=404)
    name = file_name(picture, chart)
    return Response(
        _csv(picture, chart),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"', **FOR_A_DAY},
    )


def _csv(picture: SectorPicture, chart: str) -> str:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(HEADS)
    for row in rows_of(picture, chart):
        writer.writerow((store().environment, picture.sector, picture.numbers[-1], *row))
    return written.getvalue()


ROUTES = [Route("/open/{sector}/{number:int}/{chart}.csv", open_table, methods=["GET"])]
