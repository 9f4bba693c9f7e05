#pragma once

//! Sizes in device-independent pixels at 100 %. Heights are minimums: what holds text grows with its font.
namespace views::metrics {

inline constexpr int grid = 4;
inline constexpr int inset = 16; //!< of pages, panes and dialogs
inline constexpr int gap = 8; //!< between controls of a row
inline constexpr int blockGap = 12;
inline constexpr int radius = 4;

inline constexpr int bandHeight = 30;
inline constexpr int headerHeight = 48;
inline constexpr int tabHeight = 36;
inline constexpr int filterBarHeight = 44;
inline constexpr int tableHeaderHeight = 28;
inline constexpr int statusHeight = 24;
inline constexpr int footerHeight = 52;

inline constexpr int navItemHeight = 32;
inline constexpr int navWidth = 216;
inline constexpr int navCollapsedWidth = 48;
inline constexpr int stepHeight = 36;
inline constexpr int stepListWidth = 228;

inline constexpr int rowOneLine = 28;
inline constexpr int rowRoomy = 32;
inline constexpr int rowTwoLines = 40;
inline constexpr int rowWithButton = 44;
inline constexpr int groupRowHeight = 28;

inline constexpr int buttonHeight = 28; //!< and fields
inline constexpr int rowButtonHeight = 24;
inline constexpr int chipHeight = 26;
inline constexpr int indicator = 18;
inline constexpr int smallIcon = 14;
inline constexpr int buttonIcon = 18;
inline constexpr int navIcon = 20;

inline constexpr int collapseNavBelow = 1120;
inline constexpr int stackPaneBelow = 1200;
inline constexpr int compactBelow = 1024;
inline constexpr int narrowDialogBelow = 900;
inline constexpr int minimumWidth = 800;
inline constexpr int minimumHeight = 520;

} // namespace views::metrics
