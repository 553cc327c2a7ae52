; SPDX-License-Identifier: BSL-1.0
; How many days are in a set of 64: history/calendar.hpp, count_of. Exactly the machine, every set of days. Step by step: what each step is given is
; what the one before it was shown to give.

(define-fun by_two ((d (_ BitVec 64))) (_ BitVec 64) (bvsub d (bvand (bvlshr d #x0000000000000001) #x5555555555555555)))
(define-fun by_four ((d (_ BitVec 64))) (_ BitVec 64) (bvadd (bvand d #x3333333333333333) (bvand (bvlshr d #x0000000000000002) #x3333333333333333)))
(define-fun by_eight ((d (_ BitVec 64))) (_ BitVec 64) (bvand (bvadd d (bvlshr d #x0000000000000004)) #x0f0f0f0f0f0f0f0f))
(define-fun added_up ((d (_ BitVec 64))) (_ BitVec 64) (bvlshr (bvmul d #x0101010101010101) #x0000000000000038))
(define-fun count_of ((d (_ BitVec 64))) (_ BitVec 64) (added_up (by_eight (by_four (by_two d)))))
(declare-const d (_ BitVec 64))
(declare-const b0 Int)
(declare-const b1 Int)
(declare-const b2 Int)
(declare-const b3 Int)
(declare-const b4 Int)
(declare-const b5 Int)
(declare-const b6 Int)
(declare-const b7 Int)
(define-fun summed ((by Int)) Int
  (div (mod (* by (+ b0 (* 256 b1) (* 65536 b2) (* 16777216 b3) (* 4294967296 b4) (* 1099511627776 b5) (* 281474976710656 b6) (* 72057594037927936 b7)))
    18446744073709551616) 72057594037927936))

; counting-1. Each pair of bits holds how many of its two days are in.
(push 1)
(assert (not (and (= ((_ extract 1 0) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 0 0) d)) ((_ zero_extend 1) ((_ extract 1 1) d)))) (= ((_ extract 3 2)
  (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 2 2) d)) ((_ zero_extend 1) ((_ extract 3 3) d)))) (= ((_ extract 5 4) (by_two d)) (bvadd ((_ zero_extend 1)
  ((_ extract 4 4) d)) ((_ zero_extend 1) ((_ extract 5 5) d)))) (= ((_ extract 7 6) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 6 6) d)) ((_ zero_extend
  1) ((_ extract 7 7) d)))) (= ((_ extract 9 8) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 8 8) d)) ((_ zero_extend 1) ((_ extract 9 9) d)))) (= ((_
  extract 11 10) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 10 10) d)) ((_ zero_extend 1) ((_ extract 11 11) d)))) (= ((_ extract 13 12) (by_two d))
  (bvadd ((_ zero_extend 1) ((_ extract 12 12) d)) ((_ zero_extend 1) ((_ extract 13 13) d)))) (= ((_ extract 15 14) (by_two d)) (bvadd ((_ zero_extend 1) ((_
  extract 14 14) d)) ((_ zero_extend 1) ((_ extract 15 15) d)))) (= ((_ extract 17 16) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 16 16) d)) ((_
  zero_extend 1) ((_ extract 17 17) d)))) (= ((_ extract 19 18) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 18 18) d)) ((_ zero_extend 1) ((_ extract 19
  19) d)))) (= ((_ extract 21 20) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 20 20) d)) ((_ zero_extend 1) ((_ extract 21 21) d)))) (= ((_ extract 23 22)
  (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 22 22) d)) ((_ zero_extend 1) ((_ extract 23 23) d)))) (= ((_ extract 25 24) (by_two d)) (bvadd ((_
  zero_extend 1) ((_ extract 24 24) d)) ((_ zero_extend 1) ((_ extract 25 25) d)))) (= ((_ extract 27 26) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 26
  26) d)) ((_ zero_extend 1) ((_ extract 27 27) d)))) (= ((_ extract 29 28) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 28 28) d)) ((_ zero_extend 1) ((_
  extract 29 29) d)))) (= ((_ extract 31 30) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 30 30) d)) ((_ zero_extend 1) ((_ extract 31 31) d)))) (= ((_
  extract 33 32) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 32 32) d)) ((_ zero_extend 1) ((_ extract 33 33) d)))) (= ((_ extract 35 34) (by_two d))
  (bvadd ((_ zero_extend 1) ((_ extract 34 34) d)) ((_ zero_extend 1) ((_ extract 35 35) d)))) (= ((_ extract 37 36) (by_two d)) (bvadd ((_ zero_extend 1) ((_
  extract 36 36) d)) ((_ zero_extend 1) ((_ extract 37 37) d)))) (= ((_ extract 39 38) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 38 38) d)) ((_
  zero_extend 1) ((_ extract 39 39) d)))) (= ((_ extract 41 40) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 40 40) d)) ((_ zero_extend 1) ((_ extract 41
  41) d)))) (= ((_ extract 43 42) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 42 42) d)) ((_ zero_extend 1) ((_ extract 43 43) d)))) (= ((_ extract 45 44)
  (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 44 44) d)) ((_ zero_extend 1) ((_ extract 45 45) d)))) (= ((_ extract 47 46) (by_two d)) (bvadd ((_
  zero_extend 1) ((_ extract 46 46) d)) ((_ zero_extend 1) ((_ extract 47 47) d)))) (= ((_ extract 49 48) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 48
  48) d)) ((_ zero_extend 1) ((_ extract 49 49) d)))) (= ((_ extract 51 50) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 50 50) d)) ((_ zero_extend 1) ((_
  extract 51 51) d)))) (= ((_ extract 53 52) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 52 52) d)) ((_ zero_extend 1) ((_ extract 53 53) d)))) (= ((_
  extract 55 54) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 54 54) d)) ((_ zero_extend 1) ((_ extract 55 55) d)))) (= ((_ extract 57 56) (by_two d))
  (bvadd ((_ zero_extend 1) ((_ extract 56 56) d)) ((_ zero_extend 1) ((_ extract 57 57) d)))) (= ((_ extract 59 58) (by_two d)) (bvadd ((_ zero_extend 1) ((_
  extract 58 58) d)) ((_ zero_extend 1) ((_ extract 59 59) d)))) (= ((_ extract 61 60) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 60 60) d)) ((_
  zero_extend 1) ((_ extract 61 61) d)))) (= ((_ extract 63 62) (by_two d)) (bvadd ((_ zero_extend 1) ((_ extract 62 62) d)) ((_ zero_extend 1) ((_ extract 63
  63) d)))))))
(echo "law counting-1")
(check-sat)
(pop 1)
; Planted: nothing is taken off.
(push 1)
(assert (not (= ((_ extract 1 0) d) (bvadd ((_ zero_extend 1) ((_ extract 0 0) d)) ((_ zero_extend 1) ((_ extract 1 1) d))))))
(echo "fault counting-1")
(check-sat)
(pop 1)

; counting-2. So each is at most 2.
(push 1)
(assert (not (let ((d (by_two d))) (and (bvule ((_ extract 1 0) d) #b10) (bvule ((_ extract 3 2) d) #b10) (bvule ((_ extract 5 4) d) #b10) (bvule ((_ extract 7
  6) d) #b10) (bvule ((_ extract 9 8) d) #b10) (bvule ((_ extract 11 10) d) #b10) (bvule ((_ extract 13 12) d) #b10) (bvule ((_ extract 15 14) d) #b10) (bvule
  ((_ extract 17 16) d) #b10) (bvule ((_ extract 19 18) d) #b10) (bvule ((_ extract 21 20) d) #b10) (bvule ((_ extract 23 22) d) #b10) (bvule ((_ extract 25 24)
  d) #b10) (bvule ((_ extract 27 26) d) #b10) (bvule ((_ extract 29 28) d) #b10) (bvule ((_ extract 31 30) d) #b10) (bvule ((_ extract 33 32) d) #b10) (bvule
  ((_ extract 35 34) d) #b10) (bvule ((_ extract 37 36) d) #b10) (bvule ((_ extract 39 38) d) #b10) (bvule ((_ extract 41 40) d) #b10) (bvule ((_ extract 43 42)
  d) #b10) (bvule ((_ extract 45 44) d) #b10) (bvule ((_ extract 47 46) d) #b10) (bvule ((_ extract 49 48) d) #b10) (bvule ((_ extract 51 50) d) #b10) (bvule
  ((_ extract 53 52) d) #b10) (bvule ((_ extract 55 54) d) #b10) (bvule ((_ extract 57 56) d) #b10) (bvule ((_ extract 59 58) d) #b10) (bvule ((_ extract 61 60)
  d) #b10) (bvule ((_ extract 63 62) d) #b10)))))
(echo "law counting-2")
(check-sat)
(pop 1)
; Planted: at most 1.
(push 1)
(assert (not (let ((d (by_two d))) (bvule ((_ extract 1 0) d) #b01))))
(echo "fault counting-2")
(check-sat)
(pop 1)

; counting-3. Each four bits hold the sum of their two pairs, at most 4.
(push 1)
(assert (not (=> (and (bvule ((_ extract 1 0) d) #b10) (bvule ((_ extract 3 2) d) #b10) (bvule ((_ extract 5 4) d) #b10) (bvule ((_ extract 7 6) d) #b10) (bvule
  ((_ extract 9 8) d) #b10) (bvule ((_ extract 11 10) d) #b10) (bvule ((_ extract 13 12) d) #b10) (bvule ((_ extract 15 14) d) #b10) (bvule ((_ extract 17 16)
  d) #b10) (bvule ((_ extract 19 18) d) #b10) (bvule ((_ extract 21 20) d) #b10) (bvule ((_ extract 23 22) d) #b10) (bvule ((_ extract 25 24) d) #b10) (bvule
  ((_ extract 27 26) d) #b10) (bvule ((_ extract 29 28) d) #b10) (bvule ((_ extract 31 30) d) #b10) (bvule ((_ extract 33 32) d) #b10) (bvule ((_ extract 35 34)
  d) #b10) (bvule ((_ extract 37 36) d) #b10) (bvule ((_ extract 39 38) d) #b10) (bvule ((_ extract 41 40) d) #b10) (bvule ((_ extract 43 42) d) #b10) (bvule
  ((_ extract 45 44) d) #b10) (bvule ((_ extract 47 46) d) #b10) (bvule ((_ extract 49 48) d) #b10) (bvule ((_ extract 51 50) d) #b10) (bvule ((_ extract 53 52)
  d) #b10) (bvule ((_ extract 55 54) d) #b10) (bvule ((_ extract 57 56) d) #b10) (bvule ((_ extract 59 58) d) #b10) (bvule ((_ extract 61 60) d) #b10) (bvule
  ((_ extract 63 62) d) #b10)) (and (= ((_ extract 3 0) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 1 0) d)) ((_ zero_extend 2) ((_ extract 3 2) d)))) (=
  ((_ extract 7 4) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 5 4) d)) ((_ zero_extend 2) ((_ extract 7 6) d)))) (= ((_ extract 11 8) (by_four d))
  (bvadd ((_ zero_extend 2) ((_ extract 9 8) d)) ((_ zero_extend 2) ((_ extract 11 10) d)))) (= ((_ extract 15 12) (by_four d)) (bvadd ((_ zero_extend 2) ((_
  extract 13 12) d)) ((_ zero_extend 2) ((_ extract 15 14) d)))) (= ((_ extract 19 16) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 17 16) d)) ((_
  zero_extend 2) ((_ extract 19 18) d)))) (= ((_ extract 23 20) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 21 20) d)) ((_ zero_extend 2) ((_ extract 23
  22) d)))) (= ((_ extract 27 24) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 25 24) d)) ((_ zero_extend 2) ((_ extract 27 26) d)))) (= ((_ extract 31
  28) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 29 28) d)) ((_ zero_extend 2) ((_ extract 31 30) d)))) (= ((_ extract 35 32) (by_four d)) (bvadd ((_
  zero_extend 2) ((_ extract 33 32) d)) ((_ zero_extend 2) ((_ extract 35 34) d)))) (= ((_ extract 39 36) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 37
  36) d)) ((_ zero_extend 2) ((_ extract 39 38) d)))) (= ((_ extract 43 40) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 41 40) d)) ((_ zero_extend 2) ((_
  extract 43 42) d)))) (= ((_ extract 47 44) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 45 44) d)) ((_ zero_extend 2) ((_ extract 47 46) d)))) (= ((_
  extract 51 48) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 49 48) d)) ((_ zero_extend 2) ((_ extract 51 50) d)))) (= ((_ extract 55 52) (by_four d))
  (bvadd ((_ zero_extend 2) ((_ extract 53 52) d)) ((_ zero_extend 2) ((_ extract 55 54) d)))) (= ((_ extract 59 56) (by_four d)) (bvadd ((_ zero_extend 2) ((_
  extract 57 56) d)) ((_ zero_extend 2) ((_ extract 59 58) d)))) (= ((_ extract 63 60) (by_four d)) (bvadd ((_ zero_extend 2) ((_ extract 61 60) d)) ((_
  zero_extend 2) ((_ extract 63 62) d)))) (let ((d (by_four d))) (and (bvule ((_ extract 3 0) d) #x4) (bvule ((_ extract 7 4) d) #x4) (bvule ((_ extract 11 8)
  d) #x4) (bvule ((_ extract 15 12) d) #x4) (bvule ((_ extract 19 16) d) #x4) (bvule ((_ extract 23 20) d) #x4) (bvule ((_ extract 27 24) d) #x4) (bvule ((_
  extract 31 28) d) #x4) (bvule ((_ extract 35 32) d) #x4) (bvule ((_ extract 39 36) d) #x4) (bvule ((_ extract 43 40) d) #x4) (bvule ((_ extract 47 44) d) #x4)
  (bvule ((_ extract 51 48) d) #x4) (bvule ((_ extract 55 52) d) #x4) (bvule ((_ extract 59 56) d) #x4) (bvule ((_ extract 63 60) d) #x4)))))))
(echo "law counting-3")
(check-sat)
(pop 1)
; Planted: at most 3.
(push 1)
(assert (not (=> (and (bvule ((_ extract 1 0) d) #b10) (bvule ((_ extract 3 2) d) #b10) (bvule ((_ extract 5 4) d) #b10) (bvule ((_ extract 7 6) d) #b10) (bvule
  ((_ extract 9 8) d) #b10) (bvule ((_ extract 11 10) d) #b10) (bvule ((_ extract 13 12) d) #b10) (bvule ((_ extract 15 14) d) #b10) (bvule ((_ extract 17 16)
  d) #b10) (bvule ((_ extract 19 18) d) #b10) (bvule ((_ extract 21 20) d) #b10) (bvule ((_ extract 23 22) d) #b10) (bvule ((_ extract 25 24) d) #b10) (bvule
  ((_ extract 27 26) d) #b10) (bvule ((_ extract 29 28) d) #b10) (bvule ((_ extract 31 30) d) #b10) (bvule ((_ extract 33 32) d) #b10) (bvule ((_ extract 35 34)
  d) #b10) (bvule ((_ extract 37 36) d) #b10) (bvule ((_ extract 39 38) d) #b10) (bvule ((_ extract 41 40) d) #b10) (bvule ((_ extract 43 42) d) #b10) (bvule
  ((_ extract 45 44) d) #b10) (bvule ((_ extract 47 46) d) #b10) (bvule ((_ extract 49 48) d) #b10) (bvule ((_ extract 51 50) d) #b10) (bvule ((_ extract 53 52)
  d) #b10) (bvule ((_ extract 55 54) d) #b10) (bvule ((_ extract 57 56) d) #b10) (bvule ((_ extract 59 58) d) #b10) (bvule ((_ extract 61 60) d) #b10) (bvule
  ((_ extract 63 62) d) #b10)) (let ((d (by_four d))) (bvule ((_ extract 3 0) d) #x3)))))
(echo "fault counting-3")
(check-sat)
(pop 1)

; counting-4. Each byte holds the sum of its two halves, at most 8.
(push 1)
(assert (not (=> (and (bvule ((_ extract 3 0) d) #x4) (bvule ((_ extract 7 4) d) #x4) (bvule ((_ extract 11 8) d) #x4) (bvule ((_ extract 15 12) d) #x4) (bvule
  ((_ extract 19 16) d) #x4) (bvule ((_ extract 23 20) d) #x4) (bvule ((_ extract 27 24) d) #x4) (bvule ((_ extract 31 28) d) #x4) (bvule ((_ extract 35 32) d)
  #x4) (bvule ((_ extract 39 36) d) #x4) (bvule ((_ extract 43 40) d) #x4) (bvule ((_ extract 47 44) d) #x4) (bvule ((_ extract 51 48) d) #x4) (bvule ((_
  extract 55 52) d) #x4) (bvule ((_ extract 59 56) d) #x4) (bvule ((_ extract 63 60) d) #x4)) (and (= ((_ extract 7 0) (by_eight d)) (bvadd ((_ zero_extend 4)
  ((_ extract 3 0) d)) ((_ zero_extend 4) ((_ extract 7 4) d)))) (= ((_ extract 15 8) (by_eight d)) (bvadd ((_ zero_extend 4) ((_ extract 11 8) d)) ((_
  zero_extend 4) ((_ extract 15 12) d)))) (= ((_ extract 23 16) (by_eight d)) (bvadd ((_ zero_extend 4) ((_ extract 19 16) d)) ((_ zero_extend 4) ((_ extract 23
  20) d)))) (= ((_ extract 31 24) (by_eight d)) (bvadd ((_ zero_extend 4) ((_ extract 27 24) d)) ((_ zero_extend 4) ((_ extract 31 28) d)))) (= ((_ extract 39
  32) (by_eight d)) (bvadd ((_ zero_extend 4) ((_ extract 35 32) d)) ((_ zero_extend 4) ((_ extract 39 36) d)))) (= ((_ extract 47 40) (by_eight d)) (bvadd ((_
  zero_extend 4) ((_ extract 43 40) d)) ((_ zero_extend 4) ((_ extract 47 44) d)))) (= ((_ extract 55 48) (by_eight d)) (bvadd ((_ zero_extend 4) ((_ extract 51
  48) d)) ((_ zero_extend 4) ((_ extract 55 52) d)))) (= ((_ extract 63 56) (by_eight d)) (bvadd ((_ zero_extend 4) ((_ extract 59 56) d)) ((_ zero_extend 4)
  ((_ extract 63 60) d)))) (let ((d (by_eight d))) (and (bvule ((_ extract 7 0) d) #x08) (bvule ((_ extract 15 8) d) #x08) (bvule ((_ extract 23 16) d) #x08)
  (bvule ((_ extract 31 24) d) #x08) (bvule ((_ extract 39 32) d) #x08) (bvule ((_ extract 47 40) d) #x08) (bvule ((_ extract 55 48) d) #x08) (bvule ((_ extract
  63 56) d) #x08)))))))
(echo "law counting-4")
(check-sat)
(pop 1)
; Planted: at most 7.
(push 1)
(assert (not (=> (and (bvule ((_ extract 3 0) d) #x4) (bvule ((_ extract 7 4) d) #x4) (bvule ((_ extract 11 8) d) #x4) (bvule ((_ extract 15 12) d) #x4) (bvule
  ((_ extract 19 16) d) #x4) (bvule ((_ extract 23 20) d) #x4) (bvule ((_ extract 27 24) d) #x4) (bvule ((_ extract 31 28) d) #x4) (bvule ((_ extract 35 32) d)
  #x4) (bvule ((_ extract 39 36) d) #x4) (bvule ((_ extract 43 40) d) #x4) (bvule ((_ extract 47 44) d) #x4) (bvule ((_ extract 51 48) d) #x4) (bvule ((_
  extract 55 52) d) #x4) (bvule ((_ extract 59 56) d) #x4) (bvule ((_ extract 63 60) d) #x4)) (let ((d (by_eight d))) (bvule ((_ extract 7 0) d) #x07)))))
(echo "fault counting-4")
(check-sat)
(pop 1)

; counting-5. The last step adds up the eight bytes b0 to b7, in numbers modulo 2 to the 64: no carry is lost, and the sum is at most 64.
(push 1)
(assert (not (=> (and (<= 0 b0 8) (<= 0 b1 8) (<= 0 b2 8) (<= 0 b3 8) (<= 0 b4 8) (<= 0 b5 8) (<= 0 b6 8) (<= 0 b7 8)) (= (summed 72340172838076673) (+ b0 b1 b2
  b3 b4 b5 b6 b7)))))
(echo "law counting-5")
(check-sat)
(pop 1)
; Planted: one byte is left out.
(push 1)
(assert (not (=> (and (<= 0 b0 8) (<= 0 b1 8) (<= 0 b2 8) (<= 0 b3 8) (<= 0 b4 8) (<= 0 b5 8) (<= 0 b6 8) (<= 0 b7 8)) (= (summed 282578800148737) (+ b0 b1 b2
  b3 b4 b5 b6 b7)))))
(echo "fault counting-5")
(check-sat)
(pop 1)

; counting-6. Of no day it is none, of all 64 it is 64.
(push 1)
(assert (not (and (= (count_of #x0000000000000000) #x0000000000000000) (= (count_of #xffffffffffffffff) #x0000000000000040))))
(echo "law counting-6")
(check-sat)
(pop 1)
; Planted: of all it is 63.
(push 1)
(assert (not (= (count_of #xffffffffffffffff) #x000000000000003f)))
(echo "fault counting-6")
(check-sat)
(pop 1)
