// rejected: conversion from .*sided_exercise|could not convert .*sided_exercise|no viable conversion from .*sided_exercise
// SPDX-License-Identifier: BSL-1.0
// Which knee? An order names its side.
#include <andante/exercise/catalogue.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr exercise one = left(knee_extension);
static_assert(known(one));
#ifdef REJECTED
constexpr exercise some = knee_extension;
#endif
