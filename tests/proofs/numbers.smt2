; SPDX-License-Identifier: BSL-1.0
; Numbers of load to look at: session/load.hpp, load_of and load_of_week. Every place of CR10 and every 32-bit time; loads of a day up to 100 000,
; which is what the code caps them at.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun load_of ((halves Int) (seconds Int)) Int (div (+ (* halves seconds) 119) 120))
(define-fun with_bit ((root Int) (bit Int) (square Int)) Int (ite (<= (* (+ root bit) (+ root bit)) square) (+ root bit) root))
(declare-const h Int)
(declare-const k Int)
(declare-const s Int)
(declare-const t Int)
(declare-const root Int)
(declare-const bit Int)
(declare-const square Int)
(declare-const total Int)

; numbers-1. The load of a session is rounded up, is never less than the exact one, and stays within 32 bits.
(push 1)
(assert (not (=> (and (<= 0 h 20) (<= 0 s 2147483647)) (and (>= (* 120 (load_of h s)) (* h s)) (< (* 120 (load_of h s)) (+ (* h s) 120)) (exact (load_of h
  s))))))
(echo "law numbers-1")
(check-sat)
(pop 1)
; Planted: 118 in place of 119.
(push 1)
(assert (not (=> (and (<= 0 h 20) (<= 0 s)) (>= (* 120 (div (+ (* h s) 118) 120)) (* h s)))))
(echo "fault numbers-1")
(check-sat)
(pop 1)

; numbers-2. Harder or longer is never less.
(push 1)
(assert (not (=> (and (<= 0 h k 20) (<= 0 s t)) (<= (load_of h s) (load_of k t)))))
(echo "law numbers-2")
(check-sat)
(pop 1)
; Planted: harder and shorter.
(push 1)
(assert (not (=> (and (<= 0 h k 20) (<= 0 t s)) (<= (load_of h s) (load_of k t)))))
(echo "fault numbers-2")
(check-sat)
(pop 1)

; numbers-3. One step of the root: what is known before, from the bit above, is known after, from this bit. From 2 to the 31 down to 1 it leaves the
; whole root, rounded down.
(push 1)
(assert (not (=> (and (<= 1 bit) (<= 0 root) (<= (* root root) square) (< square (* (+ root (* 2 bit)) (+ root (* 2 bit))))) (let ((r (with_bit root bit
  square))) (and (<= (* r r) square) (< square (* (+ r bit) (+ r bit))))))))
(echo "law numbers-3")
(check-sat)
(pop 1)
; Planted: the bit is taken where it is one too many.
(push 1)
(assert (not (=> (and (<= 1 bit) (<= 0 root) (<= (* root root) square) (< square (* (+ root (* 2 bit)) (+ root (* 2 bit))))) (let ((r (ite (<= (* (+ root bit)
  (+ root bit)) (+ square 1)) (+ root bit) root))) (<= (* r r) square)))))
(echo "fault numbers-3")
(check-sat)
(pop 1)

; numbers-4. Nothing leaves 64 bits.
(push 1)
(assert (not (=> (and (<= 0 total 700000) (<= 0 root 70000000) (<= 0 bit 1073741824) (<= 0 square 70000000000)) (and (wide (* 10000 total total)) (wide (* 7
  square)) (wide (* total root)) (wide (* (+ root bit) (+ root bit)))))))
(echo "law numbers-4")
(check-sat)
(pop 1)
; Planted: of loads that are not capped.
(push 1)
(assert (not (=> (<= 0 total 15032385529) (wide (* 10000 total total)))))
(echo "fault numbers-4")
(check-sat)
(pop 1)
