#pragma once

#include <string>
#include <vector>

#include "services/voice/phonology.h"

namespace sw {

/// The full-context label of each segment, as HTS voices for English were trained with: "p1^p2-p3+p4=p5@…/A:…/J:…".
/// Format: HTS-demo_CMU-ARCTIC-SLT, data/lab_format.pdf; values as in festival/lib/hts.scm (Festival 2.x).
std::vector<std::string> htsLabels(const Phonology& phonology);

}  // namespace sw
