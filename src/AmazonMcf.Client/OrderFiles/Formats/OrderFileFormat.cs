using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// A format of order files: how its header is recognized, what its columns mean, and its quirks. To add a format, add a class and name it
/// in <see cref="OrderFileFormats"/>. Column names are given in the spelling they are compared in, see <see cref="Text.Header"/>.
/// </summary>
internal abstract class OrderFileFormat
{
    /// <summary>The name users give to -Format.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the header alone identifies the format; only then is it searched for below other lines.</summary>
    public virtual bool HasSignature => true;

    /// <summary>Whether these are columns of the format.</summary>
    public abstract bool Recognizes(HashSet<string> names);

    /// <summary>The member a column fills, by its path; null for none.</summary>
    public virtual string? MemberOf(string name) => OrderAliases.MemberOf(name);

    /// <summary>How good a name is where several columns fill one member; the lowest wins.</summary>
    public virtual int RankOf(string name) => OrderAliases.RankOf(name);

    /// <summary>Whether a column that fills no member is kept beside the order.</summary>
    public virtual bool Keeps(string name) => true;

    /// <summary>Whether the format itself looks at a column that fills no member.</summary>
    public virtual bool Watches(string name) => false;

    /// <summary>The id an order is placed with, from its cell.</summary>
    public virtual string IdOf(string cell) => cell;

    /// <summary>Whether two rows without address may say the same line and mean two.</summary>
    public virtual bool LinesMayRepeat => false;

    /// <summary>Why an order is not to be placed; null when it is.</summary>
    public virtual string? ReasonToLeaveOut(OrderGroup group, ColumnPlan plan, OrderFileOptions options) => null;

    /// <summary>Why a line is not to be shipped; null when it is.</summary>
    public virtual string? ReasonToLeaveOutLine(OrderRow row, ColumnPlan plan, OrderFileOptions options) => null;

    /// <summary>Fills in what the format says in ways of its own.</summary>
    public virtual void Finish(OrderDraft draft, OrderGroup group, ColumnPlan plan, OrderFileOptions options, RowErrorWriter errors)
    {
    }
}
