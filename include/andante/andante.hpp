// SPDX-License-Identifier: BSL-1.0
#pragma once

// The whole core as templates, for a program of one file.

#include <andante/exercise/substitute.hpp>
#include <andante/guard/guarded.hpp>
#include <andante/policies/at_home.hpp>
#include <andante/policies/maintenance.hpp>
#include <andante/policies/standard.hpp>
#include <andante/rules/ibm.hpp>
#include <andante/session/coach.hpp>
#include <andante/session/pool_visit.hpp>
#include <andante/session/seated.hpp>
#include <andante/session/week.hpp>
#include <andante/signal/water.hpp>
