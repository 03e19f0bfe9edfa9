#pragma once

#include <map>
#include <string>

#include "core/graph/node.h"
#include "core/model/asset_index.h"

namespace sw {

/// What the stage itself contributes to a fingerprint, and what one run is expected to cost.
struct StageFacts {
    int version = 0;
    std::string provider;
    int concurrency = 1;  ///< how many runs of the stage may go on with that provider; no part of the fingerprint
    double cost = 0;      ///< of one run, by the price list; where it says nothing, runs in the past are looked at
    bool priced = true;   ///< false when it costs something, but nobody knows how much
    std::string currency = {};
};

/// The identity of a result: equal fingerprints mean equal results.
struct Fingerprint {
    std::string digest;
    FingerprintParts parts;
};

/// `inputDigests` has the result digest of each finished input, by node key: an input that was made anew and came out
/// the same changes nothing.
Fingerprint fingerprintOf(const Node& node, const StageFacts& facts, std::map<std::string, std::string> inputDigests);

/// The digest over all parts; independent of the order in which parameters and inputs were named.
std::string fingerprintDigest(const FingerprintParts& parts);

}  // namespace sw
