"""What the server does besides pages: headers, the first HTML, routes, start-up."""
