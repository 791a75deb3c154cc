using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Formats.Lines;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// A format of order files as data: how its header is recognized, what its columns mean, and its quirks. To add a shop, add a file to
/// <c>Shops</c> and name it in <see cref="OrderFileFormats"/>.
/// </summary>
internal sealed record ShopFormat
{
    /// <summary>The name that -Format takes.</summary>
    public required string Name { get; init; }

    /// <summary>The shop and the export, in words.</summary>
    public required string Description { get; init; }

    /// <summary>Sets of headers, each of which identifies the format. Empty: the format is never recognized by its header.</summary>
    public IReadOnlyList<HeaderSet> Signatures { get; init; } = [];

    /// <summary>Whether a file of this format has no other column than its signature.</summary>
    public bool HasSignatureAlone { get; init; }

    /// <summary>The columns of the format.</summary>
    public ColumnTable Columns { get; init; } = [];

    /// <summary>Whether columns that the table does not name go by the common names of <see cref="OrderAliases"/>.</summary>
    public bool HasCommonNames { get; init; }

    /// <summary>Columns that the export always has and no order needs. Other unknown columns are kept beside the order.</summary>
    public HeaderSet Unused { get; init; } = [];

    /// <summary>Columns that fill no member and that the format itself looks at.</summary>
    public HeaderSet Watched { get; init; } = [];

    /// <summary>Characters before the order ID that the ID is placed without; the recipient still sees them.</summary>
    public string IdMarks { get; init; } = "";

    /// <summary>Whether two rows without an address may be equal and still be two lines.</summary>
    public bool LinesMayRepeat { get; init; }

    /// <summary>Whether the row below the header may describe the columns.</summary>
    public bool HasDescriptionRow { get; init; }

    /// <summary>Whether an order of several lines has a row with the total quantity and none of <see cref="LineMarks"/>.</summary>
    public bool HasSummaryRows { get; init; }

    /// <summary>Columns of which every line fills at least one.</summary>
    public HeaderSet LineMarks { get; init; } = [];

    /// <summary>What rows below the last order begin with; compared like headers.</summary>
    public HeaderSet Footers { get; init; } = [];

    /// <summary>How lines that share a row are written; null if every line has a row.</summary>
    public LinesInCells? Lines { get; init; }

    /// <summary>The country of all addresses, where the format has no column for it; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// The order of day and month that the shop documents for its dates. What the dates of a file prove comes first.
    /// </summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>What to do if a file of the format lacks a required column. Default: map the columns.</summary>
    public string? Advice { get; init; }

    /// <summary>Translates a cell of a column for the member that it fills; null for none.</summary>
    public Func<OrderMember, ColumnUse, string, string>? Value { get; init; }

    /// <summary>Statuses of the format that are not in the common tables.</summary>
    public FormatStatuses Statuses { get; init; } = FormatStatuses.Common;

    /// <summary>Fills members in a way specific to the format; null for none.</summary>
    public Action<OrderDraft, OrderGroup, ColumnPlan, OrderFileOptions, RowErrorWriter>? Finishes { get; init; }

    /// <summary>Whether the header alone identifies the format; only then is it searched for below other lines.</summary>
    public bool HasSignature => Signatures.Count > 0;

    /// <summary>Whether these normalized headers are those of the format.</summary>
    public bool Recognizes(HashSet<string> names) =>
        Signatures.Any(signature => signature.IsWithin(names)
            && !(HasSignatureAlone && names.Any(name => name.Length > 0 && !signature.Contains(name))));

    /// <summary>The path of the member that a column fills; null for none.</summary>
    public string? MemberOf(string name) => Columns.MemberOf(name) ?? (HasCommonNames ? OrderAliases.MemberOf(name) : null);

    /// <summary>How good a name is where several columns fill one member; the lowest wins.</summary>
    public int RankOf(string name) => Columns.MemberOf(name) is null ? OrderAliases.RankOf(name) : Columns.RankOf(name);

    /// <summary>Whether the format itself says which of several columns for one member is the best.</summary>
    public bool Ranks(string name) => Columns.MemberOf(name) is not null;

    /// <summary>Whether a column that fills no member is kept beside the order.</summary>
    public bool Keeps(string name) => !Unused.Contains(name) && !Watches(name) && !Ranks(name);

    /// <summary>Whether the format itself looks at a column that fills no member.</summary>
    public bool Watches(string name) =>
        Watched.Contains(name)
        || LineMarks.Contains(name)
        || (Lines is not null && (Lines.Cells.Contains(name) || Lines.Count.Contains(name)));

    /// <summary>The id an order is placed with, from its cell.</summary>
    public string IdOf(string cell) => IdMarks.Length == 0 ? cell : cell.TrimStart(IdMarks.ToCharArray());

    /// <summary>Fills members in a way specific to the format.</summary>
    public void Finish(OrderDraft draft, OrderGroup group, ColumnPlan plan, OrderFileOptions options, RowErrorWriter errors) =>
        Finishes?.Invoke(draft, group, plan, options, errors);
}
