// Reads a report from standard input with the parser of the real reviewdog, in the format that is its argument, and
// prints what it understood: an array of diagnostics as JSON.
package main

import (
	"fmt"
	"os"

	"github.com/reviewdog/reviewdog/parser"
	"github.com/reviewdog/reviewdog/proto/rdf"
	"google.golang.org/protobuf/encoding/protojson"
)

func main() {
	reader, err := parser.New(&parser.Option{FormatName: os.Args[1]})
	if err != nil {
		fail(err)
	}
	diagnostics, err := reader.Parse(os.Stdin)
	if err != nil {
		fail(err)
	}
	for _, diagnostic := range diagnostics {
		diagnostic.OriginalOutput = ""
	}
	result, err := protojson.MarshalOptions{UseProtoNames: true}.Marshal(&rdf.DiagnosticResult{Diagnostics: diagnostics})
	if err != nil {
		fail(err)
	}
	os.Stdout.Write(result)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
