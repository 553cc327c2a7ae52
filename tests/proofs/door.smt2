; SPDX-License-Identifier: BSL-1.0
; The one door from floating point: quantity/door.hpp, measured and finite. Every double, exactly the machine (IEEE 754, to nearest); bound is 500
; 000, 86 400, 1000 or 100.

(define-fun bound ((b (_ FloatingPoint 11 53))) Bool
  (or (= b ((_ to_fp 11 53) RNE 500000.0)) (= b ((_ to_fp 11 53) RNE 86400.0)) (= b ((_ to_fp 11 53) RNE 1000.0)) (= b ((_ to_fp 11 53) RNE 100.0))))
(define-fun finite ((bits (_ BitVec 64))) Bool (not (= (bvand (bvlshr bits #x0000000000000034) #x00000000000007ff) #x00000000000007ff)))
(define-fun zero () (_ FloatingPoint 11 53) ((_ to_fp 11 53) RNE 0.0))
(define-fun hair () (_ FloatingPoint 11 53) ((_ to_fp 11 53) RNE 0.0009765625))
(define-fun refused ((bits (_ BitVec 64)) (b (_ FloatingPoint 11 53))) Bool
  (let ((x ((_ to_fp 11 53) bits))) (or (not (finite bits)) (fp.lt x zero) (fp.gt x b))))
(define-fun amount ((bits (_ BitVec 64))) (_ FloatingPoint 11 53) (fp.roundToIntegral RTZ (fp.add RNE ((_ to_fp 11 53) bits) hair)))
(declare-const bits (_ BitVec 64))
(declare-const b (_ FloatingPoint 11 53))

; door-1. The exponent tells what is finite: neither NaN nor infinite.
(push 1)
(assert (not (let ((x ((_ to_fp 11 53) bits))) (= (finite bits) (not (or (fp.isNaN x) (fp.isInfinite x)))))))
(echo "law door-1")
(check-sat)
(pop 1)
; Planted: one bit of it is not read.
(push 1)
(assert (not (let ((x ((_ to_fp 11 53) bits))) (= (not (= (bvand (bvlshr bits #x0000000000000034) #x00000000000003ff) #x00000000000003ff)) (not (or (fp.isNaN x)
  (fp.isInfinite x)))))))
(echo "fault door-1")
(check-sat)
(pop 1)

; door-2. What comes in is a number from 0 to the bound.
(push 1)
(assert (not (=> (and (bound b) (not (refused bits b))) (let ((x ((_ to_fp 11 53) bits))) (and (fp.leq zero x) (fp.leq x b))))))
(echo "law door-2")
(check-sat)
(pop 1)
; Planted: where NaN passes a comparison.
(push 1)
(assert (not (=> (bound b) (let ((x ((_ to_fp 11 53) bits))) (=> (not (or (fp.lt x zero) (fp.gt x b))) (and (fp.leq zero x) (fp.leq x b)))))))
(echo "fault door-2")
(check-sat)
(pop 1)

; door-3. The amount is never below nothing, and never above the bound: the hair does not lift it over.
(push 1)
(assert (not (=> (and (bound b) (not (refused bits b))) (fp.leq zero (amount bits) b))))
(echo "law door-3")
(check-sat)
(pop 1)
; Planted: with a hair of one.
(push 1)
(assert (not (=> (and (bound b) (not (refused bits b))) (fp.leq (fp.roundToIntegral RTZ (fp.add RNE ((_ to_fp 11 53) bits) ((_ to_fp 11 53) RNE 1.0))) b))))
(echo "fault door-3")
(check-sat)
(pop 1)

; door-4. It is rounded towards less: of any number from 0 upwards, what is cut off is never negative.
(push 1)
(assert (not (let ((y ((_ to_fp 11 53) bits))) (=> (and (finite bits) (fp.leq zero y)) (fp.leq (fp.roundToIntegral RTZ y) y)))))
(echo "law door-4")
(check-sat)
(pop 1)
; Planted: rounded to the nearest.
(push 1)
(assert (not (let ((y ((_ to_fp 11 53) bits))) (=> (and (finite bits) (fp.leq zero y)) (fp.leq (fp.roundToIntegral RNE y) y)))))
(echo "fault door-4")
(check-sat)
(pop 1)
