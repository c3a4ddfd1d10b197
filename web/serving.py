"""Our routes, and the layers that every request passes on its way in."""

from starlette.middleware import Middleware
from starlette_compress import CompressMiddleware

from web import (
    assets,
    card_routes,
    coding_route,
    draft_routes,
    guide_route,
    health,
    kit_route,
    leaving,
    live_routes,
    open_tables,
    sign_in_routes,
)
from web.closed_paths import ClosedPaths
from web.first_html import OurFirstHtml
from web.own_sockets import OwnSockets
from web.security_headers import SecurityHeaders

ROUTES = [
    *health.ROUTES,
    *sign_in_routes.ROUTES,
    *card_routes.ROUTES,
    *coding_route.ROUTES,
    *draft_routes.ROUTES,
    *leaving.ROUTES,
    *live_routes.ROUTES,
    *assets.ROUTES,
    *guide_route.ROUTES,
    *kit_route.ROUTES,
    *open_tables.ROUTES,
]

# From the outside in.
MIDDLEWARE = [
    Middleware(SecurityHeaders),
    Middleware(ClosedPaths),
    Middleware(OwnSockets),
    Middleware(CompressMiddleware),
    Middleware(OurFirstHtml),
]
