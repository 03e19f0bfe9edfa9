#include "services/image/codec.h"

#include <cstdio>
// jpeglib.h needs size_t and FILE from <cstdio>.
#include <jpeglib.h>
#include <png.h>
#include <zlib.h>

#include <csetjmp>
#include <cstdlib>
#include <vector>

namespace sw::illustration {
namespace {

struct JpegFailure {
    jpeg_error_mgr manager;
    std::jmp_buf back;
    char text[JMSG_LENGTH_MAX];
};

[[noreturn]] void leaveJpeg(j_common_ptr info) {
    auto* failure = reinterpret_cast<JpegFailure*>(info->err);
    info->err->format_message(info, failure->text);
    std::longjmp(failure->back, 1);
}

/// Only C objects live between setjmp and longjmp.
bool compress(const unsigned char* rgb, unsigned width, unsigned height, int quality, JpegFailure& failure,
              unsigned char** out, unsigned long* size) {
    jpeg_compress_struct info;
    info.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = leaveJpeg;
    if (setjmp(failure.back) != 0) {
        jpeg_destroy_compress(&info);
        return false;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, out, size);
    info.image_width = width;
    info.image_height = height;
    info.input_components = 4;
    info.in_color_space = JCS_EXT_BGRX;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    for (int k = 0; k < 3; ++k)
        info.comp_info[k].h_samp_factor = info.comp_info[k].v_samp_factor = 1;
    jpeg_start_compress(&info, TRUE);
    const std::size_t stride = static_cast<std::size_t>(width) * 4;
    while (info.next_scanline < height) {
        auto* row = const_cast<JSAMPLE*>(rgb + stride * info.next_scanline);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    return true;
}

void appendPng(png_structp png, png_bytep bytes, png_size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), size);
}

void flushPng(png_structp) {}

bool writePng(png_structp png, png_infop info, const QImage& straight, std::string& out) {
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    png_set_write_fn(png, &out, appendPng, flushPng);
    png_set_IHDR(png, info, static_cast<png_uint_32>(straight.width()), static_cast<png_uint_32>(straight.height()), 8,
                 PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_set_compression_level(png, 1);
    png_set_compression_strategy(png, Z_RLE);
    png_write_info(png, info);
    for (int y = 0; y < straight.height(); ++y)
        png_write_row(png, straight.constScanLine(y));
    png_write_end(png, info);
    return true;
}

}  // namespace

Result<std::string> jpegOf(const QImage& image, int quality) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    JpegFailure failure{};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool done = compress(rgb.constBits(), static_cast<unsigned>(rgb.width()), static_cast<unsigned>(rgb.height()),
                               quality, failure, &bytes, &size);
    std::string out(reinterpret_cast<const char*>(bytes), done ? size : 0);
    std::free(bytes);
    if (!done)
        return fail(ErrorCode::Internal, "The picture could not be stored as JPEG. Make it again.", failure.text);
    return out;
}

Result<std::string> pngOf(const QImage& image) {
    const QImage straight = image.convertToFormat(QImage::Format_RGBA8888);
    std::string out;
    out.reserve(static_cast<std::size_t>(straight.sizeInBytes() / 3));
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    const bool done = info != nullptr && writePng(png, info, straight, out);
    png_destroy_write_struct(&png, &info);
    if (!done)
        return fail(ErrorCode::Internal, "A layer of the picture could not be stored as PNG. Make the picture again.");
    return out;
}

}  // namespace sw::illustration
