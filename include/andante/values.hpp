// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a file needs that only carries doses, answers and diaries.
#include <andante/dose/dose.hpp>
#include <andante/history/diary.hpp>
#include <andante/quantity/door.hpp>
#include <andante/signal/signals.hpp>
