#include "core/media/scene/overlay_animation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

#include "core/model/animation_names.h"

namespace sw {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;

double easeOutCubic(double t) {
    const double x = 1 - t;
    return 1 - x * x * x;
}

double smooth(double t) {
    const double x = std::clamp(t, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

/// From 0 to 1 with one visible overshoot, at rest from t = 1 on.
double spring(double t) {
    return 1 - std::exp(-6.5 * t) * std::cos(9 * t) * (1 - t * t * t * t);
}

/// The same with several ever smaller swings.
double elastic(double t) {
    return 1 - std::exp(-5.5 * t) * std::cos(20 * t) * (1 - t * t * t * t);
}

/// Height of a ball that is dropped from 1: three ever lower bounces, on the ground at t = 1 (R. Penner's
/// easeOutBounce).
double bounceHeight(double t) {
    constexpr double kSteep = 7.5625;
    const auto arch = [](double x, double low) { return 1 - (kSteep * x * x + low); };
    if (t < 1 / 2.75)
        return arch(t, 0);
    if (t < 2 / 2.75)
        return arch(t - 1.5 / 2.75, 0.75);
    if (t < 2.5 / 2.75)
        return arch(t - 2.25 / 2.75, 0.9375);
    return arch(t - 2.625 / 2.75, 0.984375);
}

/// Opacity that is full after the first part of the way.
double appear(double t, double part = 0.3) {
    return smooth(t / part);
}

using Curve = OverlayPose (*)(double);

struct Row {
    AnimationPart part;
    std::string_view name;
    /// In: 0 is unseen, 1 at rest. Out: 0 is unseen, 1 at rest, too: it runs from 1 to 0. Loop: 0…1 is one period.
    Curve curve;
};

using enum AnimationPart;

constexpr std::array kRows = {
    Row{In, "fade", [](double t) { return OverlayPose{.opacity = smooth(t)}; }},
    Row{In, "pop",
        [](double t) {
            const double size = 0.45 + 0.55 * spring(t);
            return OverlayPose{.scaleX = size, .scaleY = size, .opacity = appear(t)};
        }},
    Row{In, "rise", [](double t) { return OverlayPose{.y = 0.075 * (1 - spring(t)), .opacity = appear(t)}; }},
    Row{In, "drop", [](double t) { return OverlayPose{.y = -0.16 * (1 - spring(t)), .opacity = appear(t)}; }},
    Row{In, "slide_left", [](double t) { return OverlayPose{.x = 1.1 * (1 - easeOutCubic(t))}; }},
    Row{In, "slide_right", [](double t) { return OverlayPose{.x = -1.1 * (1 - easeOutCubic(t))}; }},
    Row{In, "slide_up", [](double t) { return OverlayPose{.y = 1.1 * (1 - easeOutCubic(t))}; }},
    Row{In, "slide_down", [](double t) { return OverlayPose{.y = -1.1 * (1 - easeOutCubic(t))}; }},
    Row{In, "grow",
        [](double t) {
            const double size = easeOutCubic(t);
            return OverlayPose{.scaleX = size, .scaleY = size, .opacity = appear(t)};
        }},
    Row{In, "shrink",
        [](double t) {
            const double size = 1 + 1.2 * (1 - easeOutCubic(t));
            return OverlayPose{.scaleX = size, .scaleY = size, .opacity = appear(t, 0.7)};
        }},
    Row{In, "spin",
        [](double t) {
            const double size = easeOutCubic(t);
            return OverlayPose{.scaleX = size, .scaleY = size, .rotation = -360 * (1 - size), .opacity = appear(t)};
        }},
    Row{In, "flip",
        [](double t) {
            // Seen edge-on at first, as a card that turns about its upright axis.
            return OverlayPose{.scaleX = std::sin(kTurn / 4 * spring(t)), .opacity = appear(t, 0.15)};
        }},
    Row{In, "bounce", [](double t) { return OverlayPose{.y = -0.4 * bounceHeight(t), .opacity = appear(t, 0.15)}; }},
    Row{In, "elastic",
        [](double t) {
            return OverlayPose{.scaleX = elastic(t), .scaleY = elastic(std::pow(t, 1.15)), .opacity = appear(t, 0.12)};
        }},
    Row{In, "stamp",
        [](double t) {
            // Comes down from near the eye, then gives a little.
            const double fall = std::min(1.0, t / 0.55);
            const double give = t < 0.55 ? 0 : 0.08 * std::sin(kTurn / 2 * (t - 0.55) / 0.45);
            const double size = 1 + 1.6 * (1 - fall * fall) - give;
            return OverlayPose{
                .scaleX = size, .scaleY = size, .rotation = -9 * (1 - fall * fall), .opacity = appear(fall, 0.8)};
        }},
    Row{In, "swing",
        [](double t) {
            return OverlayPose{
                .y = -0.05 * (1 - easeOutCubic(t)), .rotation = 38 * (1 - elastic(t)), .opacity = appear(t, 0.15)};
        }},
    Row{In, "roll",
        [](double t) {
            const double left = 1 - easeOutCubic(t);
            return OverlayPose{.x = -1.1 * left, .rotation = -360 * left};
        }},
    Row{In, "unfold", [](double t) { return OverlayPose{.scaleY = spring(t), .opacity = appear(t, 0.15)}; }},
    Row{In, "wipe", [](double t) { return OverlayPose{.reveal = smooth(t)}; }},
    Row{In, "typewriter", [](double t) { return OverlayPose{.reveal = t, .revealBy = RevealBy::Letters}; }},

    Row{Out, "fade", [](double t) { return OverlayPose{.opacity = smooth(t)}; }},
    Row{Out, "pop",
        [](double t) {
            // Swells a little before it is gone.
            const double size = t < 0.6 ? 1.12 * easeOutCubic(t / 0.6) : 1 + 0.12 * (1 - smooth((t - 0.6) / 0.4));
            return OverlayPose{.scaleX = size, .scaleY = size, .opacity = appear(t)};
        }},
    Row{Out, "rise",
        [](double t) { return OverlayPose{.y = -0.12 * (1 - easeOutCubic(t)), .opacity = appear(t, 0.8)}; }},
    Row{Out, "drop",
        [](double t) { return OverlayPose{.y = 0.16 * (1 - easeOutCubic(t)), .opacity = appear(t, 0.8)}; }},
    Row{Out, "slide_left", [](double t) { return OverlayPose{.x = -1.1 * (1 - easeOutCubic(t))}; }},
    Row{Out, "slide_right", [](double t) { return OverlayPose{.x = 1.1 * (1 - easeOutCubic(t))}; }},
    Row{Out, "slide_up", [](double t) { return OverlayPose{.y = -1.1 * (1 - easeOutCubic(t))}; }},
    Row{Out, "slide_down", [](double t) { return OverlayPose{.y = 1.1 * (1 - easeOutCubic(t))}; }},
    Row{Out, "grow",
        [](double t) {
            const double size = 1 + 1.2 * (1 - easeOutCubic(t));
            return OverlayPose{.scaleX = size, .scaleY = size, .opacity = appear(t, 0.8)};
        }},
    Row{Out, "shrink",
        [](double t) {
            const double size = easeOutCubic(t);
            return OverlayPose{.scaleX = size, .scaleY = size, .opacity = appear(t)};
        }},
    Row{Out, "spin",
        [](double t) {
            const double size = easeOutCubic(t);
            return OverlayPose{.scaleX = size, .scaleY = size, .rotation = 360 * (1 - size), .opacity = appear(t)};
        }},
    Row{Out, "flip",
        [](double t) {
            return OverlayPose{.scaleX = std::sin(kTurn / 4 * easeOutCubic(t)), .opacity = appear(t, 0.15)};
        }},
    Row{Out, "roll",
        [](double t) {
            const double left = 1 - easeOutCubic(t);
            return OverlayPose{.x = 1.1 * left, .rotation = 360 * left};
        }},
    Row{Out, "fold", [](double t) { return OverlayPose{.scaleY = easeOutCubic(t), .opacity = appear(t, 0.15)}; }},
    Row{Out, "wipe", [](double t) { return OverlayPose{.reveal = smooth(t)}; }},
    Row{Out, "typewriter", [](double t) { return OverlayPose{.reveal = t, .revealBy = RevealBy::Letters}; }},

    Row{Loop, "pulse",
        [](double t) {
            const double size = 1 + 0.08 * std::pow(std::sin(kTurn / 2 * t), 2);
            return OverlayPose{.scaleX = size, .scaleY = size};
        }},
    Row{Loop, "float", [](double t) { return OverlayPose{.y = -0.012 * std::sin(kTurn * t)}; }},
    Row{Loop, "swing", [](double t) { return OverlayPose{.rotation = 7 * std::sin(kTurn * t)}; }},
    Row{Loop, "shake",
        [](double t) {
            // A short tremble, then rest.
            const double force = std::pow(std::max(0.0, 1 - t / 0.45), 1.5) * smooth(t / 0.06);
            return OverlayPose{.x = 0.012 * force * std::sin(kTurn * 11 * t),
                               .rotation = 3 * force * std::sin(kTurn * 9 * t)};
        }},
    Row{Loop, "rotate", [](double t) { return OverlayPose{.rotation = 360 * t}; }},
    Row{Loop, "wobble",
        [](double t) {
            const double bend = 0.06 * std::sin(kTurn * t);
            return OverlayPose{.scaleX = 1 + bend, .scaleY = 1 - bend, .rotation = 2 * std::sin(2 * kTurn * t)};
        }},
    Row{Loop, "blink", [](double t) { return OverlayPose{.opacity = t < 0.5 ? 1.0 : 0.0}; }},
    Row{Loop, "breathe",
        [](double t) {
            const double size = 1 + 0.04 * std::pow(std::sin(kTurn / 2 * t), 2);
            return OverlayPose{
                .scaleX = size, .scaleY = size, .opacity = 1 - 0.15 * std::pow(std::sin(kTurn / 2 * t), 2)};
        }},
    Row{Loop, "heartbeat",
        [](double t) {
            // Two beats close together, the second one weaker.
            const auto beat = [t](double at) { return std::exp(-std::pow((t - at) / 0.05, 2)); };
            const double size = 1 + 0.13 * beat(0.2) + 0.08 * beat(0.42);
            return OverlayPose{.scaleX = size, .scaleY = size};
        }},
    Row{Loop, "drift",
        [](double t) { return OverlayPose{.x = 0.015 * std::sin(kTurn * t), .y = 0.006 * std::sin(2 * kTurn * t)}; }},
};

OverlayPose poseOf(AnimationPart part, const std::string& name, double t) {
    for (const Row& row : kRows)
        if (row.part == part && row.name == name)
            return row.curve(t);
    return {};
}

OverlayPose composed(const OverlayPose& a, const OverlayPose& b) {
    const OverlayPose& hides = b.reveal < a.reveal ? b : a;
    return {a.scaleX * b.scaleX,     a.scaleY * b.scaleY,   a.x + b.x,    a.y + b.y,
            a.rotation + b.rotation, a.opacity * b.opacity, hides.reveal, hides.revealBy};
}

/// The animation's length: as asked for, else its own; 0 for what does nothing.
double secondsOf(AnimationPart part, const std::string& name, Duration asked) {
    const AnimationEntry* entry = animationEntry(part, name);
    if (!entry)
        return 0;
    return asked.flicks > 0 ? asked.toSeconds() : entry->milliseconds / 1000.0;
}

}  // namespace

OverlayPose overlayPose(const OverlayAnimation& animation, Duration sinceStart, Duration length) {
    const double at = sinceStart.toSeconds();
    const double whole = length.toSeconds();
    double in = secondsOf(In, animation.in, animation.inDuration);
    double out = secondsOf(Out, animation.out, animation.outDuration);
    if (const double both = in + out; both > whole && both > 0) {
        in *= whole / both;
        out *= whole / both;
    }
    OverlayPose pose;
    if (at < in)
        pose = poseOf(In, animation.in, std::max(0.0, at / in));
    else if (at > whole - out)
        pose = poseOf(Out, animation.out, std::clamp((whole - at) / out, 0.0, 1.0));
    const double period = secondsOf(Loop, animation.loop, animation.loopPeriod);
    if (period > 0 && at > in)
        pose = composed(pose, poseOf(Loop, animation.loop, std::fmod((at - in) / period, 1.0)));
    return pose;
}

}  // namespace sw
