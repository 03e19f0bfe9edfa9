#include "services/voice/json_file.h"

#include <fstream>
#include <iterator>
#include <string>

namespace sw {

Result<Json> readJsonFile(const std::filesystem::path& file, std::string_view what) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::MissingComponent,
                    std::string(what) + " could not be opened at " + file.string() + ". Reinstall Shortwright.");
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return parseJson(text, what);
}

}  // namespace sw
