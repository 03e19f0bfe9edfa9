#include <librsvg/rsvg.h>
// librsvg's GLib headers use `signals` as a name and must come before Qt.
#include "services/image/vector_art.h"

#include <memory>

#include "services/image/raster.h"

namespace sw::illustration {
namespace {

struct Unref {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

tl::unexpected<Error> unreadable(std::string_view name, GError* error) {
    std::string why = error != nullptr && error->message != nullptr ? error->message : "unknown reason";
    g_clear_error(&error);
    return fail(ErrorCode::MissingComponent, "The drawing \"" + std::string(name) +
                                                 "\" of the art pack cannot be read: " + why +
                                                 ". Install the program again or choose another picture.");
}

}  // namespace

Result<QImage> renderedSvg(std::string_view svg, std::string_view name, int size, const QRectF& window) {
    GError* error = nullptr;
    const std::unique_ptr<RsvgHandle, Unref> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle)
        return unreadable(name, error);
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const std::unique_ptr<cairo_surface_t, Unref> surface(cairo_image_surface_create_for_data(
        image.bits(), CAIRO_FORMAT_ARGB32, size, size, static_cast<int>(image.bytesPerLine())));
    const std::unique_ptr<cairo_t, Unref> cairo(cairo_create(surface.get()));
    const double full = size / window.width();
    const RsvgRectangle viewport{-window.x() * full, -window.y() * full, full, full};
    if (!rsvg_handle_render_document(handle.get(), cairo.get(), &viewport, &error))
        return unreadable(name, error);
    cairo_surface_flush(surface.get());
    return image;
}

Result<QRectF> inkOfSvg(std::string_view svg, std::string_view name) {
    constexpr int kProbe = 96;
    SW_TRY(const QImage probe, renderedSvg(svg, name, kProbe));
    const Sheet ink = trimmed(Sheet(probe, {0, 0}));
    if (ink.isEmpty())
        return fail(ErrorCode::MissingComponent,
                    "The drawing \"" + std::string(name) + "\" of the art pack is empty. Install the program again.");
    const QRect box = ink.rect();
    return QRectF(box.x() / double(kProbe), box.y() / double(kProbe), box.width() / double(kProbe),
                  box.height() / double(kProbe));
}

}  // namespace sw::illustration
