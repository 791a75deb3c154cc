using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// What only all rows together show about their values: the order of day and month in dates, whether any row has a country, and which
/// columns count units or have a status.
/// </summary>
/// <param name="plan">The columns.</param>
internal sealed class ValueSurvey(ColumnPlan plan)
{
    private readonly ColumnUse[] dates = [.. plan.Mapped.Where(column => column.Member!.IsDate)];
    private readonly ColumnUse? country = plan.ColumnOf(OrderMembers.CountryCode.Path);
    private DateOrder proven;

    /// <summary>The order of day and month that the dates prove, or else the one of the format.</summary>
    public DateOrder DateOrder => proven == DateOrder.Unknown ? plan.Format.DateOrder : proven;

    /// <summary>Which columns count units.</summary>
    public CountSurvey Counts { get; } = new(plan.Statuses);

    /// <summary>Which columns have a status.</summary>
    public StatusSurvey Statuses { get; } = new(plan.Statuses);

    /// <summary>Whether a row has a country.</summary>
    public bool HasCountry { get; private set; }

    /// <summary>Takes the values of a record into account.</summary>
    public void Add(IRecords record)
    {
        foreach (var column in dates)
        {
            AddDate(record.Cell(column.Index));
        }

        if (Counts.IsNeeded || Statuses.IsNeeded)
        {
            AddStatuses(record.Cell);
        }
        HasCountry = HasCountry || (country is not null && country.Repair(record.Cell(country.Index)) is not null);
    }

    /// <summary>Takes the values of a row into account.</summary>
    public void Add(OrderRow row)
    {
        foreach (var column in dates)
        {
            AddDate(row.Cells[column.Index]);
        }

        if (Counts.IsNeeded || Statuses.IsNeeded)
        {
            AddStatuses(index => row.Cells[index]);
        }
        HasCountry = HasCountry || (country is not null && row.Cells[country.Index] is not null);
    }

    private void AddStatuses(Func<int, string?> cellOf)
    {
        Counts.Add(cellOf);
        Statuses.Add(cellOf);
    }

    private void AddDate(string? cell)
    {
        var order = cell is null ? DateOrder.Unknown : DateText.OrderIn(cell);
        if (order != DateOrder.Unknown)
        {
            proven = proven == DateOrder.Unknown || proven == order ? order : DateOrder.Mixed;
        }
    }
}
