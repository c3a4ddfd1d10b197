"""The facilitator's own screen while a danstafel is held."""
