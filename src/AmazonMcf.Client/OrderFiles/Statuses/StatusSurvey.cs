namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// Finds out which columns with a name such as Fulfillment or Order On Hold have a status: those whose values are words of a status or, if
/// the name says what they mean, yes and no.
/// </summary>
internal sealed class StatusSurvey(StatusPlan plan)
{
    private readonly bool[] isOther = new bool[plan.Possible.Length];
    private readonly bool[] isStatus = new bool[plan.Possible.Length];

    /// <summary>Whether the file has such a column.</summary>
    public bool IsNeeded => isOther.Length > 0;

    /// <summary>The columns that have a status.</summary>
    public IEnumerable<StatusColumn> Proven => plan.Possible.Where((_, index) => isStatus[index] && !isOther[index]);

    /// <summary>Takes the values of a row into account.</summary>
    /// <param name="cellOf">The cell of a column.</param>
    public void Add(Func<int, string?> cellOf)
    {
        for (var i = 0; i < isOther.Length; i++)
        {
            var cell = isOther[i] ? null : cellOf(plan.Possible[i].Column.Index);
            var word = cell is null ? "" : StatusText.Normalize(cell);
            if (word.Length > 0 && (IsFlag(word) || StatusText.IsFilled(cell)))
            {
                isStatus[i] = true;
                isOther[i] = !IsStatus(plan.Possible[i].Role, word);
            }
        }
    }

    private static bool IsStatus(StatusRole role, string word)
    {
        var isFlag = IsFlag(word);
        var isWord = StatusWords.OfOrder(word) != StatusMeaning.Unknown;
        return role switch
        {
            StatusRole.OtherDelivery => isFlag,
            StatusRole.Fulfillment => isWord && !isFlag,
            _ => isFlag || isWord,
        };
    }

    private static bool IsFlag(string word) => StatusColumn.ReadFlag(word, StatusMeaning.Ship, StatusMeaning.Ship) is not null;
}
