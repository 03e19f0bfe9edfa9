#include "services/http/media_type.h"

#include <map>

namespace sw {

std::string mediaTypeOf(const std::filesystem::path& file) {
    static const std::map<std::string, std::string> kTypes = {
        {".mp4", "video/mp4"},   {".mov", "video/quicktime"},  {".webm", "video/webm"}, {".gif", "image/gif"},
        {".png", "image/png"},   {".jpg", "image/jpeg"},       {".jpeg", "image/jpeg"}, {".webp", "image/webp"},
        {".wav", "audio/wav"},   {".mp3", "audio/mpeg"},       {".m4a", "audio/mp4"},   {".ogg", "audio/ogg"},
        {".flac", "audio/flac"}, {".json", "application/json"}};
    const auto found = kTypes.find(file.extension().string());
    return found == kTypes.end() ? "application/octet-stream" : found->second;
}

}  // namespace sw
