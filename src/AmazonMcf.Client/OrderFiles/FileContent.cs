using System.Text;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Workbooks;

namespace AmazonMcf.OrderFiles;

/// <summary>Finds out how the content of a file is read: a workbook, or text in one of several possible encodings.</summary>
internal static class FileContent
{
    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">What the file is read into.</typeparam>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="read">
    /// Reads the content. It is called again with the next encoding if the bytes contradict the encoding, be it in the last row.
    /// </param>
    /// <exception cref="Errors.McfOrderFileException">The content is not a table, or its encoding is unknown.</exception>
    public static T Read<T>(Stream file, OrderFileOptions options, Func<IRecordSource, T> read)
    {
        var start = ContentKind.ReadStart(file);
        if (SheetReader.Recognizes(start))
        {
            return ReadWorkbook(new WorkbookSource(file, options), read);
        }

        if (options.Worksheet is not null)
        {
            throw OrderFileFailure.NoWorkbook();
        }

        ContentKind.RequireText(start);
        foreach (var encoding in TextEncodings.Candidates(file, start, options))
        {
            try
            {
                return read(new TextSource(file, encoding, options));
            }
            catch (DecoderFallbackException) when (encoding.IsDetected)
            {
                // The bytes contradict this encoding: the next one reads from the start.
            }
            catch (DecoderFallbackException failure) when (encoding.MarkLength > 0)
            {
                throw OrderFileFailure.WrongMark(encoding.Encoding, failure);
            }
        }

        throw OrderFileFailure.UnknownEncoding(null);
    }

    // The rows of a workbook can be in a temporary file.
    private static T ReadWorkbook<T>(WorkbookSource workbook, Func<IRecordSource, T> read)
    {
        try
        {
            return read(workbook);
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }
}
