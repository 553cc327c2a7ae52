; SPDX-License-Identifier: BSL-1.0
; From the level to the dose granted, of one part: guard/guarded.hpp, grant. Exactly the machine, every 32-bit number. Whether the day keeps the
; level, the wish is less, the eased dose is below the floor, progress is open and the step survives its limit are any truth values: whatever decides
; them, the laws hold. taken is the share of the level (share_of_time, share_of_sets).

(define-sort amount () (_ BitVec 32))
(define-fun least ((a amount) (b amount)) amount (ite (bvslt b a) b a))
(define-fun granted ((level amount) (taken amount) (wish amount) (ceiling amount) (limit amount) (floor amount) (kept Bool) (less Bool) (below Bool) (open Bool)
    (rises Bool)) amount
  (let ((bound (least limit ceiling)) (from (ite kept level taken)))
  (let ((eased (ite less (ite below (least from (least floor ceiling)) (least from wish)) from)))
    (ite (and open (not less) rises) (least wish bound) (least eased bound)))))
(declare-const level amount)
(declare-const taken amount)
(declare-const wish amount)
(declare-const ceiling amount)
(declare-const limit amount)
(declare-const floor amount)
(declare-const lower amount)
(declare-const kept Bool)
(declare-const less Bool)
(declare-const below Bool)
(declare-const open Bool)
(declare-const rises Bool)

; grant-1. No part is ever above the ceiling, nor above any limit of a rule.
(push 1)
(assert (not (let ((to (granted level taken wish ceiling limit floor kept less below open rises))) (and (bvsle to ceiling) (bvsle to limit)))))
(echo "law grant-1")
(check-sat)
(pop 1)
; Planted: the step is not held to the limit.
(push 1)
(assert (not (let ((to (ite (and open (not less) rises) (least wish ceiling) (granted level taken wish ceiling limit floor kept less below open rises)))) (bvsle
  to limit))))
(echo "fault grant-1")
(check-sat)
(pop 1)

; grant-2. Without a step no part is ever above the level, nor above its share where one is in force.
(push 1)
(assert (not (let ((to (granted level taken wish ceiling limit floor kept less below open rises))) (=> (not (and open (not less) rises)) (and (bvsle to (ite
  kept level taken)) (=> (bvsle taken level) (bvsle to level)))))))
(echo "law grant-2")
(check-sat)
(pop 1)
; Planted: the floor is not held to the level.
(push 1)
(assert (not (=> (and less below) (bvsle (least floor (least limit ceiling)) (ite kept level taken)))))
(echo "fault grant-2")
(check-sat)
(pop 1)

; grant-3. With a step no part is above what was wished.
(push 1)
(assert (not (let ((to (granted level taken wish ceiling limit floor kept less below true rises))) (=> (and (not less) rises) (bvsle to wish)))))
(echo "law grant-3")
(check-sat)
(pop 1)
; Planted: one that is less.
(push 1)
(assert (not (let ((to (granted level taken wish ceiling limit floor kept less below true rises))) (=> rises (bvsle to wish)))))
(echo "fault grant-3")
(check-sat)
(pop 1)

; grant-4. A tighter limit or a lower ceiling never grants more of a part, while nothing else changes.
(push 1)
(assert (not (=> (bvsle lower limit) (bvsle (granted level taken wish ceiling lower floor kept less below open rises) (granted level taken wish ceiling limit
  floor kept less below open rises)))))
(echo "law grant-4")
(check-sat)
(pop 1)
; Planted: also where the level is wished after all.
(push 1)
(assert (not (=> (bvsle lower limit) (bvsle (granted level taken wish ceiling lower floor kept less below open false) (granted level taken wish ceiling limit
  floor kept less below open rises)))))
(echo "fault grant-4")
(check-sat)
(pop 1)

; grant-5. A limit of nothing grants nothing: without external load there is none.
(push 1)
(assert (not (=> (and (bvsge level #x00000000) (bvsge taken #x00000000) (bvsge wish #x00000000) (bvsge floor #x00000000) (bvsge ceiling #x00000000)) (= (granted
  level taken wish ceiling #x00000000 floor kept less below open rises) #x00000000))))
(echo "law grant-5")
(check-sat)
(pop 1)
; Planted: of a negative wish.
(push 1)
(assert (not (=> (and (bvsge level #x00000000) (bvsge taken #x00000000) (bvsge floor #x00000000) (bvsge ceiling #x00000000)) (= (granted level taken wish
  ceiling #x00000000 floor kept less below open rises) #x00000000))))
(echo "fault grant-5")
(check-sat)
(pop 1)

; grant-6. The floor that is granted is not above the ceiling either.
(push 1)
(assert (not (=> (and less below (not rises)) (bvsle (granted level taken wish ceiling limit floor kept less below open rises) (least floor ceiling)))))
(echo "law grant-6")
(check-sat)
(pop 1)
; Planted: nor above the wish.
(push 1)
(assert (not (=> (and less below (not rises)) (bvsle (granted level taken wish ceiling limit floor kept less below open rises) wish))))
(echo "fault grant-6")
(check-sat)
(pop 1)
