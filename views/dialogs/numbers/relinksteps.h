#pragma once

#include "flows/numbers/numbernames.h"
#include "flows/numbers/relinkflow.h"

#include <QWidget>

namespace views {

class IconLabel;
class ServiceLines;
class TextLabel;

//! The four steps of a relinking, each with how far it is, and where the number stands on the server.
class RelinkSteps final : public QWidget
{
    Q_OBJECT
public:
    explicit RelinkSteps(QWidget *parent = nullptr);

    void show(const flows::RelinkFlow &flow, const flows::NumberNames &names);

private:
    enum class Mark : quint8 { Ahead, Now, Done, Unknown, NeedsYou, Failed };
    struct Line {
        IconLabel *icon = nullptr;
        TextLabel *title = nullptr;
        TextLabel *words = nullptr;
    };
    static constexpr int count = 4;

    void set(int step, Mark mark, const QString &title, const QString &words = {});

    Line m_lines[count];
    ServiceLines *m_services;
};

} // namespace views
