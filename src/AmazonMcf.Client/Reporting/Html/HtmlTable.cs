namespace AmazonMcf.Reporting.Html;

/// <summary>
/// A table. It names its roles, because on a narrow screen its rows are laid out one below the other, and browsers take a table that is
/// laid out otherwise for no table.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="columns">The columns; cells of the first one head their rows.</param>
internal sealed class HtmlTable(HtmlPage page, params Column[] columns)
{
    /// <summary>Starts the table.</summary>
    /// <param name="look">How it looks: a class of the style sheet.</param>
    /// <param name="label">The label for screen readers.</param>
    public void Open(string look, string label)
    {
        page.Add($"<table class=\"{look}\" role=\"table\" aria-label=\"{label}\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in columns)
        {
            if (column.Look == "drawing")
            {
                page.Add($"<td role=\"cell\" class=\"drawing\">{column.Axis}</td>");
            }
            else
            {
                page.Add($"<th role=\"columnheader\" scope=\"col\" class=\"{column.Look}\">{column.Head}</th>");
            }
        }

        page.Add($"</tr></thead>\n<tbody role=\"rowgroup\">");
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The cells.</param>
    public void Row(params FormattableString[] cells)
    {
        page.Add($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{cells[0]}</th>");
        for (var i = 1; i < cells.Length; i++)
        {
            page.Add($"<td role=\"cell\" class=\"{columns[i].Look}\" data-label=\"{columns[i].Head}\">{cells[i]}</td>");
        }

        page.Add($"</tr>");
    }

    /// <summary>Ends the table.</summary>
    /// <param name="left">The number of omitted rows.</param>
    public void Close(int left = 0)
    {
        page.Add($"</tbody></table>");
        if (left > 0)
        {
            page.Add($"<p class=\"more\">and {ReportText.Number(left)} more</p>");
        }
    }
}
