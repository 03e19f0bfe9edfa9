#pragma once

#include <cstdint>

#include "core/media/frame/frame.h"
#include "core/model/grade.h"

namespace sw {

// What ColourGrade asks for on finished pictures, besides colours. Strengths are 0 (nothing at all) to 1. The same
// picture, strengths, seed and frame number give the same bytes. Any thread.

/// Sharper edges: an unsharp mask of about one pixel, on luma.
template <class Sample>
void sharpen(BasicFrame<Sample>& frame, double strength);

/// Darkens towards the corners, to 15 % at strength 1. Steps are dithered.
template <class Sample>
void vignette(BasicFrame<Sample>& frame, double strength);

/// Grain as of film: clumps of a pixel or two, strongest in mid greys and none on black and white, another pattern on
/// every frame. It leaves the mean as it is.
template <class Sample>
void grain(BasicFrame<Sample>& frame, double strength, std::uint64_t seed, std::int64_t frameNumber);

/// Blur, sharpening, vignette and grain of `grade`, in that order.
template <class Sample>
void finish(BasicFrame<Sample>& frame, const ColourGrade& grade, std::uint64_t seed, std::int64_t frameNumber);

/// The standard deviation, in pixels, that blur `strength` has on a picture of this size.
double blurSigma(double strength, int width, int height);

}  // namespace sw
