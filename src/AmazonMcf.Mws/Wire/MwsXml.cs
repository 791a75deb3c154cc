using System.Text;
using System.Xml;

namespace AmazonMcf.Mws;

/// <summary>
/// XML to nodes and back. Documents come from anywhere: type definitions are rejected, entities stay closed, and size, depth and number of
/// elements are bounded.
/// </summary>
internal static class MwsXml
{
    /// <summary>The namespace of what is written. Any is read.</summary>
    public const string Namespace = "http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/";

    /// <summary>The characters a document may have. The longest responses of MWS had some hundred thousand.</summary>
    public const int MostCharacters = 8 * 1024 * 1024;

    /// <summary>Why a document with a type definition is not read.</summary>
    public const string HasDefinition = "contains a document type definition, which is not allowed.";

    private const int MostLevels = 32;
    private const int MostElements = 200_000;

    /// <summary>Reads a document.</summary>
    /// <exception cref="MwsFormatException">The text is not valid XML or exceeds a limit.</exception>
    public static MwsNode Read(string xml)
    {
        if (xml.Length > MostCharacters)
        {
            throw new MwsFormatException($"is longer than {MostCharacters / (1024 * 1024)} million characters.");
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        using var reader = XmlReader.Create(new StringReader(MwsText.Clean(xml)), settings);
        try
        {
            reader.MoveToContent();
            return ReadTree(reader);
        }
        catch (XmlException failure)
        {
            throw new MwsFormatException(Describe(failure), null, failure.LineNumber, failure.LinePosition, null, failure);
        }
    }

    /// <summary>Writes a document.</summary>
    public static string Write(MwsNode root)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            Write(writer, root);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static MwsNode ReadTree(XmlReader reader)
    {
        MwsNode? root = null;
        var open = new Stack<(MwsNode Node, StringBuilder Text)>();
        var elements = 0;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++elements > MostElements)
                    {
                        throw At(reader, $"has more than {MostElements} elements.");
                    }

                    if (open.Count == MostLevels)
                    {
                        throw At(reader, $"is nested deeper than {MostLevels} levels.");
                    }

                    var node = new MwsNode(reader.LocalName, Line(reader), Column(reader));
                    if (open.Count > 0)
                    {
                        open.Peek().Node.Add(node);
                    }

                    root ??= node;
                    if (!reader.IsEmptyElement)
                    {
                        open.Push((node, new StringBuilder()));
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var (closed, text) = open.Pop();
                    closed.Text = MwsText.Value(text.ToString());
                    break;
            }
        }
        while (reader.Read());
        return root ?? throw new MwsFormatException("is an empty document.");
    }

    private static void Write(XmlWriter writer, MwsNode node)
    {
        writer.WriteStartElement(node.Name, Namespace);
        if (node.Text is { } text)
        {
            writer.WriteString(MwsText.Clean(text));
        }

        foreach (var child in node.Children)
        {
            Write(writer, child);
        }

        writer.WriteEndElement();
    }

    // The framework repeats the place at the end of its sentence, and quotes what it found, which may be anything.
    private static string Describe(XmlException failure) =>
        failure.Message.Contains("DTD")
            ? HasDefinition
            : "is not well-formed XML here.";

    private static MwsFormatException At(XmlReader reader, string reason) => new(reason, null, Line(reader), Column(reader));

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    private static int Column(XmlReader reader) => ((IXmlLineInfo)reader).LinePosition;
}
