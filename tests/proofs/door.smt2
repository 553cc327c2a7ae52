; SPDX-License-Identifier: BSL-1.0
; The one door from floating point: quantity/door.hpp, measured and finite. Every double, exactly the machine (IEEE 754); most is the bound in the unit of the number:
; 500 (kg), 500 000 (g), 1440 (minutes), 86 400 (seconds), 1000 or 100. From the product with 2^40 on they are whole numbers: fine of them, factor to the base unit.

(define-fun most ((m (_ FloatingPoint 11 53))) Bool
  (or (= m ((_ to_fp 11 53) RNE 500.0)) (= m ((_ to_fp 11 53) RNE 500000.0)) (= m ((_ to_fp 11 53) RNE 1440.0)) (= m ((_ to_fp 11 53) RNE 86400.0))
      (= m ((_ to_fp 11 53) RNE 1000.0)) (= m ((_ to_fp 11 53) RNE 100.0))))
(define-fun finite ((bits (_ BitVec 64))) Bool (not (= (bvand (bvlshr bits #x0000000000000034) #x00000000000007ff) #x00000000000007ff)))
(define-fun zero () (_ FloatingPoint 11 53) ((_ to_fp 11 53) RNE 0.0))
(define-fun refused ((bits (_ BitVec 64)) (m (_ FloatingPoint 11 53))) Bool
  (let ((x ((_ to_fp 11 53) bits))) (or (not (finite bits)) (fp.lt x zero) (fp.gt x m))))
(define-fun scale () (_ FloatingPoint 11 53) ((_ to_fp 11 53) RNE 1099511627776.0))
(define-fun a_word ((factor Int) (bound Int)) Bool
  (or (and (= factor 1000) (= bound 500000)) (and (= factor 60) (= bound 86400)) (and (= factor 1) (or (= bound 500000) (= bound 86400) (= bound 1000) (= bound 100)))))
(define-fun times ((factor Int) (n Int)) Int (ite (= factor 1000) (* 1000 n) (ite (= factor 60) (* 60 n) n)))
(define-fun comes_in ((fine Int) (factor Int) (bound Int)) Bool (and (a_word factor bound) (<= 0 fine) (<= (times factor fine) (* 1099511627776 bound))))
(define-fun amount ((fine Int) (factor Int)) Int (div (+ (times factor fine) 1073741824) 1099511627776))
(declare-const bits (_ BitVec 64))
(declare-const m (_ FloatingPoint 11 53))
(declare-const fine Int)
(declare-const more Int)
(declare-const factor Int)
(declare-const bound Int)

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
(assert (not (=> (and (most m) (not (refused bits m))) (let ((x ((_ to_fp 11 53) bits))) (and (fp.leq zero x) (fp.leq x m))))))
(echo "law door-2")
(check-sat)
(pop 1)
; Planted: where NaN passes a comparison.
(push 1)
(assert (not (=> (most m) (let ((x ((_ to_fp 11 53) bits))) (=> (not (or (fp.lt x zero) (fp.gt x m))) (and (fp.leq zero x) (fp.leq x m)))))))
(echo "fault door-2")
(check-sat)
(pop 1)

; door-3. The product with 2^40 is exact: of whatever comes in it is the same rounded down and up, so more bits of a processor, or a fused addition, change nothing.
(push 1)
(assert (not (=> (and (most m) (not (refused bits m))) (let ((x ((_ to_fp 11 53) bits))) (fp.eq (fp.mul RTN x scale) (fp.mul RTP x scale))))))
(echo "law door-3")
(check-sat)
(pop 1)
; Planted: a product with 1000.
(push 1)
(assert (not (=> (and (most m) (not (refused bits m))) (let ((x ((_ to_fp 11 53) bits)) (t ((_ to_fp 11 53) RNE 1000.0))) (fp.eq (fp.mul RTN x t) (fp.mul RTP x t))))))
(echo "fault door-3")
(check-sat)
(pop 1)

; door-4. That product stays below 2^59, so it is a number of 64 bits, and so are its whole parts times the factor with the hair.
(push 1)
(assert (not (=> (comes_in fine factor bound) (<= 0 fine (times factor fine) (+ (times factor fine) 1073741824) 576460752303423487))))
(echo "law door-4")
(check-sat)
(pop 1)
; Planted: the factor of a kilogram on a number that is bounded as grams.
(push 1)
(assert (not (=> (comes_in fine factor bound) (<= (* 1000 fine) 576460752303423487))))
(echo "fault door-4")
(check-sat)
(pop 1)

; door-5. The amount is never below nothing, and never above the bound: the hair does not lift it over.
(push 1)
(assert (not (=> (comes_in fine factor bound) (<= 0 (amount fine factor) bound))))
(echo "law door-5")
(check-sat)
(pop 1)
; Planted: with a hair of one.
(push 1)
(assert (not (=> (comes_in fine factor bound) (<= (div (+ (times factor fine) 1099511627776) 1099511627776) bound))))
(echo "fault door-5")
(check-sat)
(pop 1)

; door-6. It is rounded towards less: it is at most the hair above the number, and less than one below it.
(push 1)
(assert (not (=> (comes_in fine factor bound) (and (<= (* 1099511627776 (amount fine factor)) (+ (times factor fine) 1073741824))
  (< (times factor fine) (* 1099511627776 (+ 1 (amount fine factor))))))))
(echo "law door-6")
(check-sat)
(pop 1)
; Planted: rounded to the nearest.
(push 1)
(assert (not (=> (comes_in fine factor bound) (<= (* 1099511627776 (div (+ (times factor fine) 549755813888) 1099511627776)) (+ (times factor fine) 1073741824)))))
(echo "fault door-6")
(check-sat)
(pop 1)

; door-7. More is never less.
(push 1)
(assert (not (=> (and (comes_in fine factor bound) (comes_in more factor bound) (<= fine more)) (<= (amount fine factor) (amount more factor)))))
(echo "law door-7")
(check-sat)
(pop 1)
; Planted: the hair only below a kilogram.
(push 1)
(assert (not (=> (and (comes_in fine factor bound) (comes_in more factor bound) (<= fine more))
  (<= (amount fine factor) (ite (<= (times factor more) 1099511627776000) (amount more factor) (div (times factor more) 1099511627776))))))
(echo "fault door-7")
(check-sat)
(pop 1)
