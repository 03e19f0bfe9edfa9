#include "services/remote/multipart_form.h"

#include "core/base/digest.h"

namespace sw {
namespace {

std::string plain(const std::string& name) {
    std::string text;
    for (const char c : name)
        text += c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '/' ? c : '_';
    return text;
}

}  // namespace

void MultipartForm::add(const std::string& name, std::string_view value) {
    m_parts.push_back("Content-Disposition: form-data; name=\"" + plain(name) + "\"\r\n\r\n");
    m_parts.back() += value;
}

void MultipartForm::addFile(const std::string& name, const std::string& fileName, const std::string& type,
                            std::string_view bytes) {
    m_parts.push_back("Content-Disposition: form-data; name=\"" + plain(name) + "\"; filename=\"" + plain(fileName) +
                      "\"\r\nContent-Type: " + type + "\r\n\r\n");
    m_parts.back() += bytes;
}

RemoteRequest MultipartForm::request(std::string path) const {
    // A digest of the parts stands in none of them.
    Hasher hasher;
    for (const std::string& part : m_parts)
        hasher.addField(part);
    const std::string boundary = "shortwright-" + hasher.hex().substr(0, 40);
    RemoteRequest request;
    request.method = "POST";
    request.path = std::move(path);
    request.contentType = "multipart/form-data; boundary=" + boundary;
    for (const std::string& part : m_parts)
        request.body += "--" + boundary + "\r\n" + part + "\r\n";
    request.body += "--" + boundary + "--\r\n";
    return request;
}

}  // namespace sw
