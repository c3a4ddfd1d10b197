"""The server: pages, headers, routes, start-up.

`streamlit run streamlit_app.py` finds `app`; so does `uvicorn streamlit_app:app`.
"""

import streamlit as st
from starlette.middleware import Middleware
from starlette_compress import CompressMiddleware

from pages.parts.problems import show_problem
from web import assets, health, sign_in_routes
from web.closed_paths import ClosedPaths
from web.first_html import OurFirstHtml
from web.security_headers import SecurityHeaders
from web.start_up import lifespan

app = st.App(
    "site_map.py",
    lifespan=lifespan,
    routes=[*health.ROUTES, *sign_in_routes.ROUTES, *assets.ROUTES],
    # From the outside in.
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(ClosedPaths),
        Middleware(CompressMiddleware),
        Middleware(OurFirstHtml),
    ],
    on_script_error=show_problem,
)
