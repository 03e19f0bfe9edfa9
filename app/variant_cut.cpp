#include "app/variant_cut.h"

#include "core/media/export/platform.h"
#include "core/model/variants.h"

namespace sw::app {

Result<Cut> variantCut(const std::filesystem::path& data, const Project& project, Cut base, const std::string& variant) {
    if (variant.empty())
        return base;
    SW_TRY(const Platform platform, loadPlatform(data, project.canvas.platform));
    return cutNamed(project, base, platform, variant);
}

}  // namespace sw::app
