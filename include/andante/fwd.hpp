// SPDX-License-Identifier: BSL-1.0
#pragma once

// Names for files that only pass things on.
namespace andante {

class approved_dose;
class day;
class day_plan;
class decision;
class diary;
class dose;
class ibm_coach;
class prescription;
class session_watch;
struct care_call;
struct certificate;
struct draft;
struct entry;
struct exercise;
struct question;
struct region;
struct rest_day;
struct session_plan;

}  // namespace andante
