#include "services/image/scenery.h"

#include <map>

#include "services/image/scenery_parts.h"

namespace sw::illustration {

Result<Scenery> paintScenery(Easel& easel, const std::string& kind) {
    using Paint = Scenery (*)(Easel&);
    static const std::map<std::string, Paint> kKinds{{"hills", hills}, {"sea", sea},        {"underwater", underwater},
                                                     {"night", night}, {"storm", storm},    {"desert", desert},
                                                     {"city", city},   {"space", space},    {"forest", forest},
                                                     {"snow", snow},   {"volcano", volcano}};
    const auto it = kKinds.find(kind);
    if (it == kKinds.end())
        return fail(ErrorCode::Unsupported,
                    "The illustrator has no landscape \"" + kind + "\". Make the storyboard again.");
    easel.groundDepth = 0.18;
    return it->second(easel);
}

}  // namespace sw::illustration
