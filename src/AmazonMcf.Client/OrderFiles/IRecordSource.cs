using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>The content of a file, which can be read from its header any number of times.</summary>
internal interface IRecordSource : IDisposable
{
    /// <summary>The format that the header identifies.</summary>
    HeaderLine Header { get; }

    /// <summary>The name of the encoding; empty for a workbook.</summary>
    string EncodingName { get; }

    /// <summary>The name of the worksheet; null for text.</summary>
    string? Worksheet { get; }

    /// <summary>The size of the content in bytes, as text.</summary>
    long Length { get; }

    /// <summary>Opens the records; the first one is the header.</summary>
    IRecords Open();

    /// <summary>Warnings that the content may have been read differently from how it was meant.</summary>
    /// <param name="plan">The columns.</param>
    IEnumerable<string> Doubts(ColumnPlan plan);
}
