#pragma once

#include "domain/porting/draftissue.h"
#include "domain/porting/fieldplace.h"
#include "domain/porting/fieldrules.h"
#include "domain/porting/intake.h"
#include "domain/porting/portindraft.h"
#include "domain/porting/portingdefaults.h"

#include <vector>

//! What is missing or doubtful in a draft, field by field.
namespace domain {

//! What the rules need to know besides the draft.
struct DraftFacts {
    QDateTime nowUtc = {};
    PortingDefaults defaults = {};
    InUse inUse = {};
};

inline constexpr int maxNoteLength = 2000;

std::vector<DraftIssue> draftIssues(const PortInDraft &draft, const DraftFacts &facts);

enum class StepState : quint8 { Error, Warning, Complete };

StepState stepState(const std::vector<DraftIssue> &issues, PortInStep step);

} // namespace domain
