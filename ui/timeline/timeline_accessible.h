#pragma once

namespace sw::ui {

class TimelineView;

/// Makes tracks and clips of TimelineViews known to screen readers, with names, states and rectangles. Once for the program;
/// further calls do nothing.
void installTimelineAccessibility();

/// Tells screen readers that there are other children, or that others are chosen.
void announceTimelineContent(TimelineView& view);
void announceTimelineSelection(TimelineView& view);

}  // namespace sw::ui
