"""The server: pages, headers, routes, start-up.

`streamlit run streamlit_app.py` finds `app`; so does `uvicorn streamlit_app:app`.
"""

import streamlit as st

from pages.parts.problems import show_problem
from web.serving import MIDDLEWARE, ROUTES
from web.start_up import lifespan

app = st.App(
    "site_map.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=MIDDLEWARE,
    on_script_error=show_problem,
)
