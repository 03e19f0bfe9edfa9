#pragma once

#include <QColor>
#include <QPainter>
#include <QPolygonF>

#include "core/base/random.h"
#include "services/image/raster.h"

namespace sw::illustration {

/// A rolling skyline from the left to the right edge of `area` around height `y`, made of sines.
QPolygonF hillLine(const QRectF& area, double y, double amplitude, Random random, double frequency);
/// A jagged skyline with `count` summits (midpoint displacement).
QPolygonF peakLine(const QRectF& area, double y, double height, Random random, int count);
/// Long dunes: gentle on one side, steep on the other.
QPolygonF duneLine(const QRectF& area, double y, double amplitude, Random random, int count);
/// Waves with pointed crests.
QPolygonF waveLine(const QRectF& area, double y, double amplitude, double length, double phase);
/// Height of a skyline at `x`.
double heightAt(const QPolygonF& line, double x);

/// Colours of a ridge: its crest, its foot, and the light along its edge.
struct RidgeColours {
    QColor crest;
    QColor foot;
    QColor light;
};
/// Fills below `line` down to `bottom`; the foot's colour is reached `fade` pixels below the crest.
void paintRidge(QPainter& painter, const QPolygonF& line, double bottom, double fade, const RidgeColours& colours,
                double lightWidth);
/// White caps on the summits of a peak line.
void paintSnowCaps(QPainter& painter, const QPolygonF& line, double depth, Random random, const QColor& lit,
                   const QColor& shade);

/// A heaped cloud: lit from above, shaded below; blurred by `softness`.
Sheet cloud(QPointF centre, double width, Random random, const QColor& lit, const QColor& shade, double softness);
/// A fir, standing on `foot`.
void paintFir(QPainter& painter, QPointF foot, double height, Random random, const QColor& lit, const QColor& shade);
/// A row of houses between x0 and x1 on `base`; windows are lit with `window`.
void paintSkyline(QPainter& painter, double x0, double x1, double base, double height, Random random,
                  const QColor& front, const QColor& top, const QColor& window, double unit);
/// Blades of grass along a skyline.
void paintGrass(QPainter& painter, const QPolygonF& line, Random random, const QColor& colour, double height,
                double unit);
/// Soft water plants, swaying upwards from `foot`.
void paintKelp(QPainter& painter, QPointF foot, double height, Random random, const QColor& colour);
void paintCactus(QPainter& painter, QPointF foot, double height, const QColor& lit, const QColor& shade);
void paintBubble(QPainter& painter, QPointF centre, double radius, double strength);
void paintLightning(QPainter& painter, QPointF from, double bottom, Random random, double unit);
/// Slanted streaks of rain.
void paintRain(QPainter& painter, const QRectF& area, Random random, int count, double length, double width,
               double alpha);
/// A planet: lit from the top left, banded; with a ring when `ringed`.
Sheet planet(QPointF centre, double radius, Random random, double hue, double lightness, bool ringed);

}  // namespace sw::illustration
