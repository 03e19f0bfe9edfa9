#include "core/media/preview/preview_pictures.h"

#include <algorithm>
#include <cmath>

#include "core/media/frame/colour.h"

namespace sw {
namespace {

/// Going to and fro between so many scenes loads nothing.
constexpr std::size_t kRecent = 12;

int even(double length) {
    return std::max(2, 2 * static_cast<int>(std::lround(length / 2)));
}

}  // namespace

QSize previewSize(const Cut& cut, QSize available) {
    const double scale = std::min({1.0, static_cast<double>(available.width()) / cut.width,
                                   static_cast<double>(available.height()) / cut.height});
    return {even(cut.width * scale), even(cut.height * scale)};
}

void PreviewPictures::setContent(PreviewContent content) {
    m_content = std::move(content);
    ++m_contents;
}

void PreviewPictures::setSize(QSize available) {
    m_available = available;
}

QSize PreviewPictures::size(std::size_t step) const {
    if (!m_content.cut || m_available.isEmpty())
        return {};
    const QSize full = previewSize(*m_content.cut, m_available);
    if (step == 0)
        return full;
    const double scale = QualityControl::kScales[step];
    return {even(full.width() * scale), even(full.height() * scale)};
}

/// The one for `step`, made anew when content or size have changed.
PreviewPictures::Composer& PreviewPictures::composer(std::size_t step) {
    Composer& kept = step == 0 ? m_full : m_reduced;
    const QSize wanted = size(step);
    if (kept.compositor && kept.size == wanted && kept.content == m_contents)
        return kept;
    const bool sameSize = kept.compositor && kept.size == wanted;
    Composer made{wanted, nullptr, nullptr, m_contents};
    made.pictures =
        std::make_shared<PictureStore>(m_content.cut, m_content.mediaFolder, wanted.width(), wanted.height());
    made.compositor =
        std::make_unique<Compositor>(m_content.cut, made.pictures, m_content.captionStyle, wanted.width(),
                                     wanted.height(), CompositorOptions{MissingMedia::Placeholder, m_stop, true});
    if (sameSize)
        made.compositor->takeOver(*kept.compositor);
    else if (step == 0)
        m_recent.clear();
    kept = std::move(made);
    return kept;
}

void PreviewPictures::keepScene(Composer& composer, std::int64_t frame) {
    const TimePoint time = startOfFrame(frame, m_content.cut->rate);
    const auto& pictures = m_content.cut->pictures;
    const auto shown =
        std::find_if(pictures.begin(), pictures.end(), [&](const CutPicture& p) { return p.range.contains(time); });
    if (shown == pictures.end())
        return;
    std::shared_ptr<const LoadingScene> scene =
        composer.pictures->knownScene(static_cast<std::size_t>(shown - pictures.begin()));
    if (!scene || (!m_recent.empty() && m_recent.front() == scene))
        return;
    std::erase(m_recent, scene);
    m_recent.push_front(std::move(scene));
    if (m_recent.size() > kRecent)
        m_recent.pop_back();
}

Result<void> PreviewPictures::compose(std::int64_t frame, std::size_t step, QImage& image) {
    Composer& with = composer(step);
    SW_CHECK(with.compositor->compose(frame, m_frame));
    keepScene(with, frame);
    imageFrom(m_frame, image);
    return {};
}

bool PreviewPictures::sameFrame(std::int64_t a, std::int64_t b) const {
    for (const Composer* composer : {&m_full, &m_reduced})
        if (composer->compositor && composer->content == m_contents)
            return composer->compositor->sameFrame(a, b);
    return false;
}

std::vector<MediaProblem> PreviewPictures::problems() const {
    std::vector<MediaProblem> problems;
    for (const Composer* composer : {&m_full, &m_reduced})
        if (composer->compositor && composer->content == m_contents)
            for (const MediaProblem& problem : composer->compositor->problems())
                if (std::none_of(problems.begin(), problems.end(),
                                 [&](const MediaProblem& p) { return p.origin == problem.origin; }))
                    problems.push_back(problem);
    return problems;
}

}  // namespace sw
