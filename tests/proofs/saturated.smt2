; SPDX-License-Identifier: BSL-1.0
; From 64 bits to an amount of 32: quantity/units.hpp, saturated. Exactly the machine: every 64-bit number, no bound.

(define-fun saturated ((x (_ BitVec 64))) (_ BitVec 32)
  ((_ extract 31 0) (ite (bvslt x #x0000000000000000) #x0000000000000000 (ite (bvslt x #x000000007fffffff) x #x000000007fffffff))))
(declare-const x (_ BitVec 64))
(declare-const y (_ BitVec 64))

; saturated-1. The amount is never below nothing.
(push 1)
(assert (not (bvsge (saturated x) #x00000000)))
(echo "law saturated-1")
(check-sat)
(pop 1)
; Planted: the ceiling is one more than 31 bits hold.
(push 1)
(assert (not (bvsge ((_ extract 31 0) (ite (bvslt x #x0000000000000000) #x0000000000000000 (ite (bvslt x #x0000000080000000) x #x0000000080000000)))
  #x00000000)))
(echo "fault saturated-1")
(check-sat)
(pop 1)

; saturated-2. What an amount can hold is kept as it is.
(push 1)
(assert (not (=> (and (bvsge x #x0000000000000000) (bvsle x #x000000007fffffff)) (= ((_ sign_extend 32) (saturated x)) x))))
(echo "law saturated-2")
(check-sat)
(pop 1)
; Planted: one more than it can hold is kept too.
(push 1)
(assert (not (=> (and (bvsge x #x0000000000000000) (bvsle x #x0000000080000000)) (= ((_ sign_extend 32) (saturated x)) x))))
(echo "fault saturated-2")
(check-sat)
(pop 1)

; saturated-3. More never becomes less.
(push 1)
(assert (not (=> (bvsle x y) (bvsle (saturated x) (saturated y)))))
(echo "law saturated-3")
(check-sat)
(pop 1)
; Planted: the lower bits alone are kept.
(push 1)
(assert (not (=> (bvsle x y) (bvsle ((_ extract 31 0) x) ((_ extract 31 0) y)))))
(echo "fault saturated-3")
(check-sat)
(pop 1)
