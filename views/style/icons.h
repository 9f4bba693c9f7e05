#pragma once

#include "tables/meaning.h"

#include <QIcon>
#include <QPalette>
#include <QRectF>

class QColor;
class QPainter;

namespace views {

//! Glyphs of the embedded Material Design Icons, by their code points. A new one is one entry here.
enum class Icon : char16_t {
    None = 0,
    // meanings
    CheckCircle = 0xF5E0,
    Check = 0xF12C,
    Clock = 0xF150,
    CalendarCheck = 0xF0EF,
    CalendarClock = 0xF0F0,
    Autorenew = 0xF06A,
    Lock = 0xF33E,
    Alert = 0xF026,
    CloseCircle = 0xF159,
    MinusCircle = 0xF376,
    HelpCircle = 0xF2D7,
    MinusCircleOutline = 0xF377,
    // pages
    Inbox = 0xF2FB,
    PhoneIncoming = 0xF3F7,
    Calendar = 0xF0ED,
    Pound = 0xF423,
    Cart = 0xF111,
    FileDocument = 0xF219,
    Message = 0xF36A,
    Import = 0xF2FA,
    MarkerCheck = 0xF355,
    History = 0xF2DA,
    Settings = 0xF493,
    Domain = 0xF1D7,
    // reasons
    Flash = 0xF241,
    CommentAlert = 0xF17D,
    ClockAlert = 0xF5CE,
    CalendarRemove = 0xF0F4,
    Email = 0xF1EE,
    EmailOpen = 0xF1EF,
    LinkOff = 0xF338,
    Paperclip = 0xF3E2,
    // actions
    Plus = 0xF415,
    Refresh = 0xF450,
    Export = 0xF207,
    Magnify = 0xF349,
    Filter = 0xF236,
    Columns = 0xF56D,
    More = 0xF1D9,
    OpenInNew = 0xF3CC,
    Close = 0xF156,
    Pencil = 0xF3EB,
    Copy = 0xF18F,
    Save = 0xF193,
    Bookmark = 0xF0C4,
    Snooze = 0xF0A0,
    Printer = 0xF42A,
    ZoomOut = 0xF34A,
    ZoomIn = 0xF34B,
    Folder = 0xF256,
    Split = 0xF0FB,
    Equal = 0xF1FC,
    Eye = 0xF208,
    EyeOff = 0xF209,
    // controls
    CheckboxMarked = 0xF132,
    CheckboxBlank = 0xF131,
    CheckboxPartly = 0xF375,
    RadioMarked = 0xF43E,
    RadioBlank = 0xF43D,
    MenuDown = 0xF35D,
    MenuUp = 0xF360,
    ChevronUp = 0xF143,
    ChevronDown = 0xF140,
    ChevronLeft = 0xF141,
    ChevronRight = 0xF142,
    ArrowLeft = 0xF04D,
    ArrowRight = 0xF054,
    Drag = 0xF1DB,
    // connection
    Connected = 0xF318,
    Disconnected = 0xF319,
    ConnectionPending = 0xF31A,
    // settings
    AccountKey = 0xF00B,
    Webhook = 0xF62F,
    PlaylistCheck = 0xF5C7,
    ThemeLightDark = 0xF50E,
    Translate = 0xF5CA,
};

//! Painted in the palette's secondary text; when off, as disabled text; when checked, in the accent.
QIcon icon(Icon which);
//! Painted in one role of the application's palette, as on a filled button.
QIcon icon(Icon which, QPalette::ColorRole role);

//! The largest square that fits, centered.
void paintIcon(QPainter &painter, const QRectF &rect, Icon which, const QColor &color);

Icon meaningIcon(tables::Meaning meaning);
Icon signIcon(tables::Sign sign, tables::Meaning meaning);

} // namespace views
