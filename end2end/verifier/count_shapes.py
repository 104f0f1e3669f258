"""The shapes of slates, seals, totals, outcomes, ties and slips (SPEC 2.6 and 4)."""

from __future__ import annotations

from shapes import COUNT, FRACTION, HASH, ID, ITEM, ITEMS, LOAD, ROLES, SMALL, VOTES, Shape, either, fields, integer, many, word

HIGHEST_SCORE = 5
MOST_CRITERIA = 6
LAST_PLACE = 1_000

SLATE: Shape = many(fields(item=ITEM, version=COUNT, text_=HASH, themes=many(ID)))
SEAL: Shape = fields(ballots=COUNT, voted=COUNT, complete=COUNT, ballots_root=HASH, slips=COUNT, slips_root=HASH)
_SCORES: Shape = fields(criteria=many(many(COUNT, least=HIGHEST_SCORE + 1, most=HIGHEST_SCORE + 1)), high=COUNT, low=COUNT)
TOTALS: Shape = fields(
    items=many(fields(item=ITEM, support=COUNT, open_code=COUNT, approve=COUNT, decline=COUNT, abstain=COUNT, eligible=COUNT, scores_=_SCORES,
                      ranks_=fields(first=COUNT, placed=COUNT))),
    themes=many(fields(theme=ID, voices=COUNT, open_code=COUNT)))
_TIERS: Shape = many(fields(score=FRACTION, items=ITEMS))
_CAUSE: Shape = either(fields(first_preferences=fields(quota=VOTES)), fields(surplus=fields(item=ITEM)), fields(exclusion=fields(item=ITEM)))
_STEP: Shape = either(fields(seat=fields(item=ITEM, load=LOAD, equals=ITEMS)),
                      fields(stage=fields(cause=_CAUSE, totals=many(fields(item=ITEM, votes=VOTES)), elected=ITEMS, equals=ITEMS)))
_STEPS: Shape = many(_STEP, least=1)
OUTCOME: Shape = either(word("no_quorum"), fields(counted=fields(
    sure=ITEMS, tied=ITEMS, seats_left=SMALL, tiers=_TIERS, steps_=_STEPS,
    barred=many(fields(item=ITEM, bar=word("item_quorum", "minimum_support"))))))
_STATISTIC: Shape = word("fewer_declines", "more_high_scores", "fewer_low_scores")
_BY: Shape = either(fields(secondary_statistic=fields(statistic=_STATISTIC, tiers=_TIERS)), fields(members_support=fields(tiers=_TIERS)),
                    fields(lot=fields(secret=HASH, salt=HASH, added_=many(HASH, least=1), seed=HASH, order=ITEMS)),
                    fields(lot_withheld=fields(withheld=many(fields(commitment=HASH, role=word(*ROLES))))))
TIE: Shape = fields(by=_BY, chosen=ITEMS, tied=ITEMS, seats_left=SMALL)
_MARK: Shape = either(word("support", "approve", "decline", "abstain", "recused"),
                      fields(scored=many(integer(0, HIGHEST_SCORE), least=1, most=MOST_CRITERIA)), fields(ranked=integer(1, LAST_PLACE)))
SLIP: Shape = fields(about=either(fields(item=ITEM), fields(theme=ID)), column=word("admitted", "open_code"), mark=_MARK, nonce=HASH,
                     sheet_=HASH)
