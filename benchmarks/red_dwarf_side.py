"""The groups that red-dwarf finds; runs in the environment that red-dwarf is installed in.

Reads from standard input, for each matrix, a line of JSON {"votes": [[participant, statement as a
number, vote], ...], "moderated_out": [statement, ...]}, and prints for each a line {"seconds": ...,
"groups": {participant: group}}.
"""

import json
import sys
import time
import warnings


def main() -> None:
    """Answers line by line."""
    warnings.filterwarnings("ignore")
    from reddwarf.implementations.polis import run_pipeline  # type: ignore[import-not-found]

    for line in sys.stdin:
        names = ("participant_id", "statement_id", "vote")
        asked = json.loads(line)
        votes = [dict(zip(names, vote, strict=True)) | {"modified": 0} for vote in asked["votes"]]
        begun = time.perf_counter()
        people = run_pipeline(
            votes=votes, mod_out_statement_ids=asked["moderated_out"], random_state=1
        ).participants_df
        seconds = time.perf_counter() - begun
        grouped = people[people.to_cluster]
        groups = {name: int(group) for name, group in grouped.cluster_id.items()}
        print(json.dumps({"seconds": seconds, "groups": groups}), flush=True)


if __name__ == "__main__":
    main()
