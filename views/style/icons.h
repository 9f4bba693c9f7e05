#pragma once

#include "tables/meaning.h"

#include <QIcon>
#include <QPalette>
#include <QRectF>

class QColor;
class QPainter;

namespace views {

//! Glyphs of the embedded Material Design Icons. A new one is one entry here and one in icons.cpp.
enum class Icon : quint8 {
    None,
    // meanings
    CheckCircle,
    Check,
    Clock,
    CalendarCheck,
    CalendarClock,
    Autorenew,
    Lock,
    Alert,
    CloseCircle,
    MinusCircle,
    HelpCircle,
    MinusCircleOutline,
    // pages
    Inbox,
    PhoneIncoming,
    Calendar,
    Pound,
    Cart,
    FileDocument,
    Message,
    Import,
    MarkerCheck,
    History,
    Settings,
    Domain,
    // reasons
    Flash,
    CommentAlert,
    ClockAlert,
    CalendarRemove,
    Email,
    EmailOpen,
    LinkOff,
    Paperclip,
    // actions
    Plus,
    Refresh,
    Export,
    Magnify,
    Filter,
    Columns,
    More,
    OpenInNew,
    Close,
    Pencil,
    Copy,
    Save,
    Bookmark,
    Snooze,
    Printer,
    ZoomOut,
    ZoomIn,
    Folder,
    Split,
    Equal,
    Eye,
    EyeOff,
    // controls
    CheckboxMarked,
    CheckboxBlank,
    CheckboxPartly,
    RadioMarked,
    RadioBlank,
    MenuDown,
    MenuUp,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ArrowLeft,
    ArrowRight,
    Drag,
    // connection
    Connected,
    Disconnected,
    ConnectionPending,
    // settings
    AccountKey,
    Webhook,
    PlaylistCheck,
    ThemeLightDark,
    Translate,
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
