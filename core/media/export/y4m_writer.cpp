#include "core/media/export/y4m_writer.h"

#include <cerrno>

namespace sw {

Result<void> Y4mWriter::write(const void* bytes, std::size_t count) const {
    if (std::fwrite(bytes, 1, count, m_out.get()) != count)
        return ff::writeError(m_name, AVERROR(errno));
    return {};
}

Result<void> Y4mWriter::open(const std::string& file, const std::string& name, const VideoFormat& format) {
    m_name = name;
    m_out.reset(std::fopen(file.c_str(), "wb"));
    if (!m_out)
        return ff::writeError(name, AVERROR(errno));
    const std::string head = "YUV4MPEG2 W" + std::to_string(format.width) + " H" + std::to_string(format.height) +
                             " F" + std::to_string(format.rate.num) + ":" + std::to_string(format.rate.den) +
                             " Ip A1:1 C420mpeg2 XYSCSS=420MPEG2 XCOLORRANGE=LIMITED\n";
    return write(head.data(), head.size());
}

Result<void> Y4mWriter::add(const Frame& frame) {
    SW_CHECK(write("FRAME\n", 6));
    for (const Plane* plane : {&frame.y, &frame.u, &frame.v})
        for (int y = 0; y < plane->height(); ++y)
            SW_CHECK(write(plane->row(y), static_cast<std::size_t>(plane->width())));
    return {};
}

Result<void> Y4mWriter::finish() {
    if (std::fclose(m_out.release()) != 0)
        return ff::writeError(m_name, AVERROR(errno));
    return {};
}

}  // namespace sw
