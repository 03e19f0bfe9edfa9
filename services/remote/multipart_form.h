#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "services/remote/endpoint.h"

namespace sw {

/// A form with files, as RFC 7578 writes it.
class MultipartForm {
public:
    void add(const std::string& name, std::string_view value);
    /// `fileName` is reduced to plain characters; `type` is its media type.
    void addFile(const std::string& name, const std::string& fileName, const std::string& type, std::string_view bytes);
    /// The POST of what was added. The same parts give the same bytes.
    [[nodiscard]] RemoteRequest request(std::string path) const;

private:
    std::vector<std::string> m_parts;  ///< headers and content
};

}  // namespace sw
