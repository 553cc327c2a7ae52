// SPDX-License-Identifier: BSL-1.0
#pragma once

// Composing by hand: own rules, own policies.

#include <andante/guard/guarded.hpp>
#include <andante/policies/maintenance.hpp>
#include <andante/policies/standard.hpp>
#include <andante/rules/ibm.hpp>
#include <andante/session/coach.hpp>
