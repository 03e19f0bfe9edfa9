#pragma once

#include <map>
#include <string>

#include "core/graph/stage.h"

namespace sw {

/// One run of a stage as it is sent to another machine. Files are named by the digest of their bytes
/// (media_name.h) and travel by themselves.
struct StageOrder {
    struct Input {
        Json value;
        std::map<std::string, std::string> files;  ///< role → file name
    };

    std::string stage;
    int version = 0;  ///< of the stage: another version may make something else of the same parameters
    std::string node;
    Json parameters = Json::object();
    std::map<std::string, Input> inputs;
    std::map<std::string, std::string> media;  ///< role → file name
};

Json stageOrderToJson(const StageOrder& order);
/// InvalidInput naming the member that is missing or of another kind.
Result<StageOrder> stageOrderFromJson(const Json& json);

/// What such a run has made, as it is sent back. `files` names them by their role in the result.
struct StageDelivery {
    Json value = Json::object();
    std::map<std::string, std::string> files;
    std::string provider;
    std::string model;
    std::string licence;
    std::string choice;
    std::map<std::string, double> used;
};

Json stageDeliveryToJson(const StageDelivery& delivery);
/// InvalidInput naming the member that is missing or of another kind.
Result<StageDelivery> stageDeliveryFromJson(const Json& json);

}  // namespace sw
