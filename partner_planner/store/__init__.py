"""The only room that speaks SQL: the plan's file, its log of operations, its projected rows.

Only `workspace` and `services.safekeeping` come here.
"""
